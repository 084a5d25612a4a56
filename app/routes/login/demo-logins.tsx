import { Form } from "@remix-run/react";
import { useSay } from "~/components/language";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";

type DemoLogin = { readonly login: string; readonly password: string; readonly kind: string };
type DemoLoginsProps = { readonly logins: readonly DemoLogin[]; readonly next: string | null };

/** The log-ins of the demo data, each one press away. Only where the demo data were loaded. */
export function DemoLogins({ logins, next }: DemoLoginsProps) {
  const say = useSay();
  return (
    <Card title={say("account.login.demoTitle")}>
      <p className="text-[0.95rem] text-ink-soft">{say("account.login.demoLead")}</p>
      <ul className="mt-3 grid gap-3">
        {logins.map(({ login, password, kind }) => (
          <li key={login} className="border-line border-t pt-3">
            <p>
              <span className="font-medium">{say(`account.login.demoKind.${kind}`)}</span>{" "}
              <span className="text-ink-soft text-sm">{say(`account.login.demoHas.${login}`)}</span>
            </p>
            <p className="flex flex-wrap gap-x-4 text-ink-soft text-sm">
              <span className="whitespace-nowrap">{login}</span>
              <span className="whitespace-nowrap">{say("account.login.demoPassword", { password })}</span>
            </p>
            <Form method="post" className="mt-2">
              {next !== null && <input type="hidden" name="next" value={next} />}
              <input type="hidden" name="login" value={login} />
              <input type="hidden" name="password" value={password} />
              <Button type="submit" size="small">
                {say("account.login.demoAs", { login })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
