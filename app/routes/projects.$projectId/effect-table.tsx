import type { ReactNode } from "react";
import { useLanguage, useSay, useText } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { yuan } from "~/domain/money";
import { formatMoney } from "~/messages/format";
import type { ProjectPage } from "./page.server";

type Row = {
  readonly key: string;
  readonly what: string;
  readonly expected: ReactNode;
  readonly actual: ReactNode;
  readonly difference: ReactNode;
};

/** Levels, duration, staff and price: what was expected beside what came of it. */
export function EffectTable({ page }: { readonly page: ProjectPage }) {
  const say = useSay();
  const rows = useRows(page);
  return (
    <Table
      caption={say("projects.page.effect")}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "what",
          title: say("projects.effect.what"),
          rowHeader: true,
          className: "min-w-32",
          cell: ({ what }) => what,
        },
        { key: "expected", title: say("projects.effect.expected"), cell: ({ expected }) => expected },
        { key: "actual", title: say("projects.effect.actual"), cell: ({ actual }) => actual },
        {
          key: "difference",
          title: say("projects.effect.difference"),
          cell: ({ difference }) => difference,
        },
      ]}
    />
  );
}

const useRows = ({ effect, scenes }: ProjectPage): readonly Row[] => {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const unknown = <span className="text-ink-soft">{say("projects.effect.unknown")}</span>;
  const difference = (by: number, write: (size: number) => string) =>
    by === 0
      ? say("projects.effect.same")
      : say(by > 0 ? "projects.effect.more" : "projects.effect.less", { value: write(Math.abs(by)) });
  const figure = (
    key: string,
    what: string,
    expected: number,
    actual: number | null,
    write: (value: number) => string,
  ): Row => ({
    key,
    what,
    expected: write(expected),
    actual: actual === null ? unknown : write(actual),
    difference: actual === null ? "" : difference(actual - expected, write),
  });
  const money = (amount: number) => formatMoney(yuan(amount), language);
  return [
    ...effect.scenes.map(({ scene, expected, claimed }): Row => {
      const title = scenes[scene];
      return {
        key: `scene ${scene}`,
        what: say("projects.effect.scene", { scene: title ? text(title) : scene }),
        expected: <LevelBadge level={expected} of="scene" />,
        actual: claimed === null ? unknown : <LevelBadge level={claimed} of="scene" />,
        difference:
          claimed === null
            ? ""
            : say(claimed >= expected ? "projects.effect.reached" : "projects.effect.missed"),
      };
    }),
    figure("days", say("projects.effect.days"), effect.days.expected, effect.days.actual, String),
    figure("staff", say("projects.effect.staff"), effect.staffDays.expected, effect.staffDays.actual, String),
    figure(
      "price",
      say("projects.effect.price", { catalogue: money(effect.price.catalogue) }),
      effect.price.planned,
      effect.price.actual,
      money,
    ),
  ];
};
