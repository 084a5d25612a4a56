import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type RawNode,
} from "kysely";

/**
 * What the database's roles are for. `app` and `bureau` are what the application logs in as; `views`, `gate` and
 * `outcomes` own the bureau's views, the functions and the sums that look across tenants, and nobody logs in as them.
 */
export const LOGINS = ["app", "bureau"] as const;
export const OWNERS = ["views", "gate", "outcomes"] as const;
export type Role = (typeof LOGINS)[number] | (typeof OWNERS)[number];
export type RoleNames = Readonly<Record<Role, string>>;

/** Roles belong to a whole server, installations to one database of it: so each has names of its own. */
export const roleNames = (installation: string): RoleNames => nameRoles(`_${installation}`);

/** The names in migrations; until an installation had an id they were also the roles' own. */
export const plainNames: RoleNames = nameRoles("");

function nameRoles(suffix: string): RoleNames {
  const name = (role: Role) => `qingzhun_${role}${suffix}`;
  return {
    app: name("app"),
    bureau: name("bureau"),
    views: name("views"),
    gate: name("gate"),
    outcomes: name("outcomes"),
  };
}

const PLAIN = new RegExp(`\\bqingzhun_(${[...LOGINS, ...OWNERS].join("|")})\\b`, "g");

/** The text of a migration with the installation's roles in the place of the plain names. */
const withNames = (text: string, roles: RoleNames): string =>
  text.replace(PLAIN, (_plain, role: Role) => roles[role]);

class RoleNaming extends OperationNodeTransformer {
  readonly #roles: RoleNames;

  constructor(roles: RoleNames) {
    super();
    this.#roles = roles;
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const raw = super.transformRaw(node, queryId);
    return { ...raw, sqlFragments: raw.sqlFragments.map((text) => withNames(text, this.#roles)) };
  }
}

/** Lets migrations, which are the same for every installation, grant to the roles of this one. */
export const roleNaming = (roles: RoleNames): KyselyPlugin => {
  const naming = new RoleNaming(roles);
  return {
    transformQuery: ({ node, queryId }: PluginTransformQueryArgs) => naming.transformNode(node, queryId),
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  };
};
