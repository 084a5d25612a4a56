import { Link } from "@remix-run/react";
import { useSay } from "~/components/language";
import { FileLink } from "~/components/ui/file-link";
import { paths } from "~/paths";

type CertificateNoteProps = { readonly roadmapId: string; readonly bytes: number | null };

/** Lets the firm take the certificate away, and says where anybody can check it. */
export function CertificateNote({ roadmapId, bytes }: CertificateNoteProps) {
  const say = useSay();
  if (bytes === null) return null;
  return (
    <div className="grid gap-2">
      <p className="max-w-3xl text-ink-soft text-sm">
        {say("certificate.note")}{" "}
        <Link to={paths.verifyPlan()} className="text-link">
          {say("certificate.verifyLink")}
        </Link>
      </p>
      <div>
        <FileLink to={paths.roadmapCertificate(roadmapId)} size="small">
          {say("certificate.download", { kilobytes: Math.ceil(bytes / 1000) })}
        </FileLink>
      </div>
    </div>
  );
}
