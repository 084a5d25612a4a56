import { Form } from "@remix-run/react";
import { plainField } from "~/components/form/form-field";
import { SelectField } from "~/components/form/select-field";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { Table } from "~/components/ui/table";
import { formatDate } from "~/messages/format";

type Engagement = {
  readonly consultancyId: string;
  readonly name: string;
  readonly grantedAt: Date;
  readonly revokedAt: Date | null;
};
type EngagementsProps = {
  readonly engagements: readonly Engagement[];
  readonly consultancies: readonly { readonly id: string; readonly name: string }[];
  readonly mayEngage: boolean;
};

/** Who may read as the firm: those engaged, those no longer, and whom to engage. */
export function Engagements({ engagements, consultancies, mayEngage }: EngagementsProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="grid max-w-4xl gap-6">
      <Table
        caption={say("account.firm.engagementsTitle")}
        captionHidden
        rows={engagements}
        rowKey={({ consultancyId }) => consultancyId}
        empty={say("account.firm.none")}
        columns={[
          { key: "name", title: say("account.firm.consultancy"), rowHeader: true, cell: ({ name }) => name },
          {
            key: "granted",
            title: say("account.firm.grantedAt"),
            cell: ({ grantedAt }) => formatDate(grantedAt, language),
          },
          { key: "state", title: say("account.firm.state"), cell: (row) => <State engagement={row} /> },
          ...(mayEngage
            ? [
                {
                  key: "action",
                  title: say("account.firm.action"),
                  cell: (row: Engagement) => row.revokedAt === null && <Revoke engagement={row} />,
                },
              ]
            : []),
        ]}
      />
      {mayEngage && <Grant consultancies={consultancies} />}
    </div>
  );
}

function State({ engagement: { revokedAt } }: { readonly engagement: Engagement }) {
  const say = useSay();
  const language = useLanguage();
  return revokedAt === null ? (
    <Badge tone="positive">{say("account.firm.standing")}</Badge>
  ) : (
    <Badge>{say("account.firm.revoked", { date: formatDate(revokedAt, language) })}</Badge>
  );
}

/** Asks before it ends an engagement, by opening; so it needs no script. */
function Revoke({ engagement }: { readonly engagement: Engagement }) {
  const say = useSay();
  return (
    <Disclosure summary={say("account.firm.revoke")}>
      <p className="font-medium">{say("account.firm.revokeTitle", { name: engagement.name })}</p>
      <p>{say("account.firm.revokeText")}</p>
      <Form method="post" className="mt-2">
        <input type="hidden" name="consultancyId" value={engagement.consultancyId} />
        <Button type="submit" name="act" value="revoke" look="danger" size="small">
          {say("account.firm.revoke")}
        </Button>
      </Form>
    </Disclosure>
  );
}

function Grant({ consultancies }: Pick<EngagementsProps, "consultancies">) {
  const say = useSay();
  if (consultancies.length === 0) return <p className="text-ink-soft">{say("account.firm.allGranted")}</p>;
  return (
    <Form method="post" className="grid max-w-xl gap-3">
      <h3 className="text-lg">{say("account.firm.grantTitle")}</h3>
      <SelectField
        field={plainField("consultancyId")}
        label={say("account.firm.consultancy")}
        choices={consultancies.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={null}
      />
      <div>
        <SubmitButton name="act" value="grant" look="secondary">
          {say("account.firm.grant")}
        </SubmitButton>
      </div>
    </Form>
  );
}
