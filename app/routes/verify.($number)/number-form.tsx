import { plainField } from "~/components/form/form-field";
import { QueryForm } from "~/components/form/query-form";
import { TextField } from "~/components/form/text-field";
import { useSay } from "~/components/language";
import { Button } from "~/components/ui/button";
import { paths } from "~/paths";

type NumberFormProps = { readonly number: string | null; readonly unknown: boolean };

/** Asks for the number on a paper's cover. */
export function NumberForm({ number, unknown }: NumberFormProps) {
  const say = useSay();
  const errors = unknown && number !== null ? [say("verify.number.unknown", { number })] : [];
  const field = plainField("number", { id: "report-number", value: number ?? "", errors });
  return (
    <QueryForm shows="found" action={paths.verify()} key={number}>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          field={field}
          label={say("verify.number.label")}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          className="w-full max-w-sm"
        />
        <Button type="submit" look="primary">
          {say("verify.number.submit")}
        </Button>
      </div>
    </QueryForm>
  );
}
