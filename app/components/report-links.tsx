import { paths } from "~/paths";
import { useSay } from "./language";
import { FileLink } from "./ui/file-link";

type ReportLinksProps = {
  readonly reportId: string;
  /** The client whose report it is. */
  readonly firmId: string;
  /** Whose report a link downloads, for those who hear the links without their row. */
  readonly of: string;
};

/** The paper of a client's report in both languages. */
export function ReportLinks({ reportId, firmId, of }: ReportLinksProps) {
  const say = useSay();
  return (
    <span className="mt-1 flex flex-wrap gap-2">
      {(["zh", "en"] as const).map((language) => (
        <FileLink key={language} size="small" to={paths.reportPdf(reportId, language, firmId)}>
          {say(`client.pdf.${language}`)}
          <span className="sr-only">{say("client.pdf.of", { of })}</span>
        </FileLink>
      ))}
    </span>
  );
}
