import { FileButton } from "~/components/form/file-button";
import { FileDrop } from "~/components/form/file-drop";
import { useSay } from "~/components/language";
import { ProgressBar } from "~/components/ui/progress-bar";
import { droppedFiles } from "./dropped-files";
import type { Chosen } from "./use-add-up";

type ChoosePapersProps = {
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly onFiles: (files: readonly Chosen[]) => void;
};

const chosenOf = (files: readonly File[]): readonly Chosen[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Files, ZIPs or a folder; while they are checked, how far that has come. */
export function ChoosePapers({ progress, onFiles }: ChoosePapersProps) {
  const say = useSay();
  const busy = progress !== null;
  return (
    <div className="grid gap-4">
      <FileDrop
        choose={say("papers.choose.files")}
        drop={say("papers.choose.drop")}
        accept="application/pdf,application/zip,.pdf,.zip"
        multiple
        disabled={busy}
        onFiles={(files) => onFiles(chosenOf(files))}
        onDrop={(dropped) => void droppedFiles(dropped).then(onFiles)}
      >
        <FileButton
          choose={say("papers.choose.folder")}
          look="secondary"
          multiple
          folder
          disabled={busy}
          onFiles={(files) => onFiles(chosenOf(files))}
        />
      </FileDrop>
      {progress && (
        <ProgressBar
          label={say("verify.file.checking")}
          value={progress.done}
          maximum={progress.all}
          text={say("papers.progress", progress)}
        />
      )}
    </div>
  );
}
