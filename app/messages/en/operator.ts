import type { ShapeOf } from "../shape";
import type { operator as source } from "../zh-CN/operator";

export const operator: ShapeOf<typeof source> = {
  option: "{{option}}: {{message}}",
  help: {
    keys: `Usage: npm run -s keys -- list
       npm run -s keys -- rotate
       npm run -s keys -- revoke KEY-ID
       npm run -s keys -- export > keys.json
       npm run -s keys -- rotate-session-secret
list    shows the signing keys: id, first and last day, state.
rotate  puts a new signing key into use. Old public keys stay, so papers issued before still verify. A second rotation
        on the same day changes nothing.
revoke  for a leaked secret: papers signed with this key are no longer trusted. If the key is in use, a new one
        replaces it.
export  prints the list of public keys, as /keys.json does; no secrets.
rotate-session-secret  replaces the secret that recognises browsers that have logged in. It takes effect at the next
        restart. Nobody is logged out. The previous secret is still accepted, so after a leak replace it again the next
        day. At most once a day.
Keys kept in the data folder: a running server uses the change at once. Keys given by SIGNING_KEYS: rotate and revoke
need --out FILE; set the variable to what is written there and restart.
Exit codes: 0 done or nothing to do; 1 refused, nothing changed; 2 not understood, or the installation cannot be
used.`,
    backup: `Usage: npm run -s backup -- FILE.age
Writes the database, keys and files, as of one moment, into one encrypted file while the server runs. Only the owner can
read the file. It never overwrites an existing file.
The passphrase comes from the variable BACKUP_PASSPHRASE or is asked for at the terminal. Never put it on the command
line. Keep it apart from the backup: without it, nothing can be restored.
Format: a tar.gz sealed by age with a passphrase; age -d FILE.age | tar tz lists it.
Exit codes: 0 done, prints the file's name; 1 refused, no backup was made; 2 not understood, or the installation cannot
be used.`,
    restore: `Usage: npm run -s restore -- FILE.age
       npm run -s restore -- --check FILE.age
Restores a backup into an empty data folder (DATA_FOLDER) and an empty database (embedded, or DATABASE_URL).
The whole file is read and checked first. Then either everything or nothing is restored. If it is interrupted, run it
again with the same file. A backup from an older version is upgraded to this one.
--check only checks the file.
The passphrase comes from the variable BACKUP_PASSPHRASE, or is asked for at the terminal.
Exit codes: 0 done; 1 refused, nothing was restored; 2 not understood, or the file cannot be read.`,
    "check-installation": `Usage: npm run -s check-installation [--json]
Checks this installation: Node, file modes, disk, keys, address settings, database and its version, schema, roles and
their passwords, clock, demo data, backups.
Each check prints one line: ok, note (for you to judge) or WRONG (to be corrected). It changes nothing. If the embedded
database is not running, it is started for the check.
Exit codes: 0 nothing is wrong; 1 something is wrong; 2 not understood, or it cannot be checked.`,
    organisation: `Usage: npm run -s organisation -- list [--json]
       npm run -s organisation -- add bureau --name NAME --units UNIT,…|all --login LOGIN --person-name NAME
       npm run -s organisation -- add consultancy --name NAME --credit-code CODE --login LOGIN --person-name NAME
       npm run -s organisation -- add firm --name NAME --credit-code CODE --sector CODE --adcode CODE --unit UNIT
           [--chains CHAIN,…] --staff NUMBER --revenue WAN-YUAN [--title innovative|specialised|little-giant]
           --login LOGIN --person-name NAME
list    shows the organisations: id, kind, credit code, number of members, name, units.
add     sets up a bureau, a consultancy or a company with its first member and prints a one-time password. It is
        shown only once and valid for 7 days; the member must choose another after logging in. Companies can also
        register themselves. Running it again adds nothing.
Every change is recorded. Exit codes: 0 done or nothing to do; 1 refused, nothing changed; 2 not understood, or the
installation cannot be used.`,
    member: `Usage: npm run -s member -- list [--json]
       npm run -s member -- add --organisation WHICH --login LOGIN --person-name NAME [--role manager|editor]
       npm run -s member -- disable LOGIN
       npm run -s member -- enable LOGIN
       npm run -s member -- reset-password LOGIN
list            shows the members: username, role, state, name, kind and name of the organisation.
add             adds a member to an organisation (id, credit code or full name) and prints a one-time password. Members
                of a company need --role: manager or editor (fills in answers). Running it again adds nothing.
disable         ends all the member's sessions at once and blocks further log-ins. Their data are kept.
enable          lets them log in again.
reset-password  prints a new one-time password. The old one stops working and all sessions end at once.
A one-time password is shown only once and valid for 7 days; the member must choose another after logging in. Once it has
expired, run reset-password again. Every change is recorded.
Exit codes: 0 done or nothing to do; 1 refused, nothing changed; 2 not understood, no such organisation or member, or the
installation cannot be used.`,
  },
  check: {
    state: { right: "ok", doubt: "note", wrong: "WRONG" },
    node: { name: "Node", good: "{{version}}.", old: "{{version}} is too old: install {{least}} or later." },
    restore: {
      name: "restore",
      good: "No restore is unfinished.",
      unfinished:
        "A restore into {{folder}} was not finished: run npm run -s restore again with the same backup.",
    },
    folder: {
      name: "file modes",
      good: "Other accounts cannot read the keys and papers in {{folder}}.",
      none: "There are no keys or papers in {{folder}} yet: the first start creates them.",
      open: "Other accounts can read {{count}} of them: {{paths}}. Use chmod: folders 700, files 600.",
    },
    disk: {
      name: "disk",
      good: "{{free}} MB free; {{reserve}} MB are needed (DISK_RESERVE_MB).",
      none: "The data folder does not exist yet.",
      full: "{{folder}} has {{free}} MB left, less than {{reserve}} MB (DISK_RESERVE_MB): the server is not ready. Free some space.",
    },
    keys: {
      name: "signing keys",
      good: "{{place}}: {{count}}, in use {{id}}.",
      missing:
        "{{place}} is missing: the first start creates it. If papers were issued before, restore a backup.",
      unused: "No key in {{place}} can be used: run npm run -s keys -- rotate.",
      unreadable: "{{place}} cannot be read: restore a backup. The format is in app/verify/README.md.",
    },
    secret: {
      name: "session secret",
      given: "Given by SESSION_SECRET.",
      kept: "Kept in {{place}}.",
      missing: "{{place}} is missing: the next start creates it.",
      short: "{{place}} is too short: the next start replaces it.",
    },
    site: {
      name: "address",
      good: "{{url}}; cookies are sent over https only, and TRUST_PROXY is set.",
      unnamed:
        "SITE_URL is not set: codes on papers point to this machine. Set it to the site's https address.",
      "site-plain": "{{url}} is not https: passwords are sent unencrypted.",
      "cookie-plain": "{{url}} is https, but cookies are also sent unencrypted: remove COOKIE_SECURE=false.",
      "proxy-unknown":
        "{{url}} is https, but TRUST_PROXY is not set: all visitors count as one address and share its limits.",
    },
    database: {
      name: "database",
      good: "PostgreSQL {{version}}.",
      none: "There is no database in {{folder}} yet: start once (npm start), or set DATABASE_URL.",
      away: "It cannot be reached: {{reason}}. Check DATABASE_URL and the database server.",
      refused: "The embedded database did not start. {{reason}}",
      old: "PostgreSQL {{version}} is too old: use {{oldest}} to {{newest}}.",
      new: "PostgreSQL {{version}} is newer than the latest tested version ({{newest}}).",
    },
    migrations: {
      name: "schema",
      good: "Matches this program.",
      older: "{{names}} not applied yet: start once (npm start) to upgrade.",
      newer: "Upgraded by a later version ({{names}}): use that version of the program.",
    },
    roles: {
      name: "roles",
      good: "Complete; their passwords are random and valid.",
      absent: "{{names}} missing: start once (npm start) to create them.",
      mighty:
        "{{names}} can see every organisation's data: superuser, bypassing row-level security, or creating roles. Revoke these rights.",
      refused: "{{names}} cannot log in with the password kept here: start again (npm start), which sets it.",
      weak: "The password of {{names}} is not random: make a backup and restore it into an empty place, which creates new ones.",
      open: "The database does not check the password of {{names}}: use scram-sha-256 in pg_hba.conf.",
    },
    clock: {
      name: "clock",
      good: "{{seconds}} s from the database's. Time zones: here {{here}}, database {{there}}; dates are always China's.",
      apart: "{{seconds}} s from the database's: synchronise both machines' clocks (NTP).",
    },
    demo: {
      name: "demo data",
      none: "Not loaded.",
      loaded:
        "Loaded; its usernames and passwords are public. For real use, use another, empty database without DEMO.",
    },
    backup: {
      name: "backup",
      good: "The last one was {{days}} days ago.",
      old: "The last one was {{days}} days ago: schedule npm run -s backup.",
      never: "There is no backup yet: run npm run -s backup, then schedule it.",
    },
  },
  organisation: {
    opened:
      "Added as {{id}}. One-time password for {{login}} (shown only once, valid for {{days}} days, must be changed after logging in):",
    there:
      "This organisation with this username already exists ({{id}}); nothing was changed. If the password is lost: npm run -s member -- reset-password {{login}}.",
  },
  member: {
    added:
      "Added. One-time password for {{login}} (shown only once, valid for {{days}} days, must be changed after logging in):",
    there:
      "This member already exists; nothing was changed. If the password is lost: npm run -s member -- reset-password {{login}}.",
    already: "Nothing to do for {{login}}; nothing was changed.",
    disabled: "{{login}} is disabled; sessions ended: {{sessions}}.",
    enabled: "{{login}} is enabled. Earlier sessions stay ended; the member must log in again.",
    reset:
      "The old password of {{login}} no longer works; sessions ended: {{sessions}}. One-time password (shown only once, valid for {{days}} days, must be changed after logging in):",
  },
  problem: {
    unitsMissing: "Give the codes of its units, separated by commas, or all for the whole city.",
    unitsUnknown: "There is no unit {{units}}. Available codes: {{known}}.",
    creditCodeTaken:
      "This code belongs to “{{name}}” ({{id}}). To add a member: npm run -s member -- add --organisation {{id}}.",
    bureauThere:
      "There is a bureau of this name ({{id}}) with another username or other units. To add a member: npm run -s member -- add --organisation {{id}}.",
    organisationMissing: "Give the organisation's id, credit code or full name.",
    organisationUnknown: "There is no organisation “{{named}}”. See npm run -s organisation -- list.",
    organisationAmbiguous: "Several organisations are named “{{named}}”. Use the id: {{ids}}.",
    memberUnknown: "There is no username “{{login}}”. See npm run -s member -- list.",
    memberDisabled: "{{login}} is disabled. First run npm run -s member -- enable {{login}}.",
    roleWrong: "The role of a member of this organisation is one of: {{roles}}.",
  },
  keys: {
    unknown: "There is no key {{id}}. See npm run -s keys -- list.",
    already: "Already done; nothing was changed.",
    changed:
      "The keys were changed; a running server uses them at once. Make a backup soon, and publish the list of public keys again (keys -- export).",
    written:
      "The new keys were written to {{file}}. Set SIGNING_KEYS to its content, restart today, then delete the file.",
    given: "The keys are given by SIGNING_KEYS, which this command cannot change. Add --out FILE.",
    secretGiven: "The session secret is given by SESSION_SECRET: change that variable and restart.",
    secretChanged: "The session secret was replaced; restart the server to use it. Nobody is logged out.",
    kept: "The keys are kept in the data folder; --out is not needed.",
  },
  fault: {
    neverStarted:
      "There is no installation in {{folder}} yet. Start it once (npm start), then run this again.",
    older:
      "The database is older than this program. Start it once (npm start) to upgrade it, then run this again.",
    newer: "The database was upgraded by a later version ({{what}}). Use that version of the program.",
    otherUser:
      "{{folder}} belongs to another system user (uid {{uid}}). Run this as that user, for example: sudo -u USER npm run …",
    unreachable: "The database cannot be reached: {{reason}}. Check DATABASE_URL and the database server.",
    unfinished:
      "A restore into {{folder}} was not finished. Run npm run -s restore again with the same backup, then continue.",
  },
  passphrase: {
    ask: "Passphrase of the backup: ",
    again: "The passphrase again: ",
    none: "No passphrase. Set the variable BACKUP_PASSPHRASE, or run this at a terminal to type it.",
    weak: "The passphrase is too weak: use at least {{shortest}} characters, {{different}} of them different. Anyone who gets hold of a backup can guess without limit.",
    unlike: "The two passphrases differ. No backup was made.",
  },
  backup: {
    done: "Backup done: {{rows}} rows, {{files}} files, {{bytes}} bytes. Keep passphrase and backup apart, and test a restore from time to time.",
    EEXIST: "{{file}} exists and was not overwritten. Choose another name, for example with the date in it.",
    ENOENT: "The folder of {{file}} does not exist. Create it first.",
    ENOTDIR: "The parent of {{file}} is not a folder. Choose another place.",
    EISDIR: "{{file}} is a folder. Name a file.",
    EACCES: "There is no permission to write {{file}}. Choose another place.",
    EROFS: "The disk of {{file}} is read-only. Choose another place.",
    ENOSPC: "The disk is full; {{file}} was not written. Free some space or choose another disk.",
  },
  restore: {
    done: "Restored: the backup of {{madeAt}}, {{rows}} rows, {{files}} files. You can start now (npm start).",
    whole: "The backup is intact: {{madeAt}}, {{rows}} rows, {{files}} files. Nothing was written.",
    unreadable: "{{file}} cannot be read: it does not exist, is not a file, or you may not read it.",
  },
  backupFault: {
    noBackup: "This is not a backup of this product. Nothing was restored.",
    wrongPassphrase:
      "The passphrase is wrong, or the start of the file was altered. Nothing was restored. Check the passphrase.",
    damaged: "The backup is incomplete or was altered. Nothing was restored. Use another backup.",
    newer:
      "The backup is from a later version ({{what}}). Nothing was restored. Use that version or a later one.",
    otherLineage:
      "The backup's schema does not match any version of this program. Nothing was restored. Use the program that made it.",
    folderNotEmpty:
      "{{folder}} already holds {{name}}. Nothing was restored. Name an empty folder with DATA_FOLDER.",
    databaseNotEmpty:
      "The database is not empty. Nothing was restored. Name a newly created, empty database with DATABASE_URL.",
    otherKeys:
      "SIGNING_KEYS lacks keys of the backup ({{keys}}), so old papers would no longer verify. Nothing was restored. Add the keys, or leave SIGNING_KEYS unset.",
  },
};
