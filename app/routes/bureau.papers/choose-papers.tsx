import { useId } from "react";
import { FileDrop } from "~/components/form/file-drop";
import { useSay } from "~/components/language";
import { buttonClass } from "~/components/ui/button";
import { ProgressBar } from "~/components/ui/progress-bar";
import { droppedFiles } from "./dropped-files";
import type { Chosen } from "./use-add-up";

type ChoosePapersProps = {
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly onFiles: (files: readonly Chosen[]) => void;
};

const chosenOf = (files: readonly File[]): readonly Chosen[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** React knows no such attribute: the browser then asks for a folder. */
const asFolder = (input: HTMLInputElement | null) => {
  if (input) input.webkitdirectory = true;
};

/** Files, ZIPs or a folder; while they are checked, how far that has come. */
export function ChoosePapers({ progress, onFiles }: ChoosePapersProps) {
  const say = useSay();
  const id = useId();
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
        <span className="relative inline-flex">
          <input
            id={id}
            ref={asFolder}
            type="file"
            multiple
            disabled={busy}
            className="peer absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              onFiles(chosenOf([...(event.currentTarget.files ?? [])]));
              event.currentTarget.value = "";
            }}
          />
          <label
            htmlFor={id}
            className={buttonClass(
              "secondary",
              "normal",
              "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2",
            )}
          >
            {say("papers.choose.folder")}
          </label>
        </span>
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
