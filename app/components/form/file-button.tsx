import { type ReactNode, useEffect, useId, useRef } from "react";
import { type ButtonLook, buttonClass } from "../ui/button";

type FileButtonProps = {
  readonly choose: ReactNode;
  readonly look?: ButtonLook;
  readonly accept?: string;
  readonly multiple?: boolean | undefined;
  /** Asks for a folder and gives all files in it. */
  readonly folder?: boolean;
  readonly disabled?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
};

/** What stands in the field, and leaves it empty, so that the same file can be chosen again. */
const takeFrom = (input: HTMLInputElement): readonly File[] => {
  const files = [...(input.files ?? [])];
  input.value = "";
  return files;
};

/** A button that lets files of the device be chosen; also takes what was chosen before the page's script came. */
export function FileButton({
  choose,
  look = "primary",
  accept,
  multiple,
  folder,
  disabled,
  onFiles,
}: FileButtonProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const first = useRef(onFiles);
  useEffect(() => {
    if (input.current?.files?.length) first.current(takeFrom(input.current));
  }, []);
  return (
    <span className="relative inline-flex">
      <input
        id={id}
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="peer absolute inset-0 cursor-pointer opacity-0"
        onChange={({ currentTarget }) => onFiles(takeFrom(currentTarget))}
        {...(folder && FOLDER)}
      />
      <label
        htmlFor={id}
        className={buttonClass(
          look,
          "normal",
          "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-disabled:opacity-55",
        )}
      >
        {choose}
      </label>
    </span>
  );
}

/** React's types know no such attribute. */
const FOLDER: object = { webkitdirectory: "" };
