import { Link } from "@remix-run/react";
import { useSay } from "~/components/language";
import { FileLink } from "~/components/ui/file-link";
import type { Proof } from "~/domain/planning/roadmap";
import { sayCertificate } from "~/messages/say-proof";
import { paths } from "~/paths";

type CertificateNoteProps = {
  readonly roadmapId: string;
  readonly bytes: number | null;
  /** Null where it is proved that there is no plan. */
  readonly proof: Proof | null;
};

/** Lets the firm take the proof away, named by what it proves, and says where anybody can check it. */
export function CertificateNote({ roadmapId, bytes, proof }: CertificateNoteProps) {
  const say = useSay();
  if (bytes === null) return null;
  const name = proof ? sayCertificate(proof, say) : say("certificate.name.infeasible");
  return (
    <div className="grid gap-2">
      <p className="max-w-3xl text-ink-soft text-sm">
        {say("certificate.note", { name })}{" "}
        <Link to={paths.verifyPlan()} className="text-link">
          {say("certificate.verifyLink")}
        </Link>
      </p>
      <div>
        <FileLink to={paths.roadmapCertificate(roadmapId)} size="small">
          {say("certificate.download", { name, kilobytes: Math.ceil(bytes / 1000) })}
        </FileLink>
      </div>
    </div>
  );
}
