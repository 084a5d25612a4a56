import type { ProjectEvent, ProjectFact } from "~/domain/projects/project-event";
import type { Text } from "~/domain/text";
import { exactMoney, formatDate } from "~/messages/format";
import { useLanguage, useSay, useText } from "../language";

/** A line of the history in words; `scenes`: their titles by code. */
export const useEventWords = (scenes: Readonly<Record<string, Text>>): ((event: ProjectEvent) => string) => {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const day = (on: string) => formatDate(on, language);
  const money = (amount: Parameters<typeof exactMoney>[0]) => exactMoney(amount, language);
  const word = (key: string, values: Record<string, string | number>) => say(`projects.event.${key}`, values);

  const reachedWords = (fact: Extract<ProjectFact, { readonly kind: "measured" }>): string =>
    [
      ...fact.scenes.map(({ scene, level }) => {
        const title = scenes[scene];
        return word("measuredScene", {
          scene: title ? text(title) : scene,
          level: say(`domain.sceneLevel.${level}`),
        });
      }),
      ...(fact.staffDays === null ? [] : [word("measuredStaff", { days: fact.staffDays })]),
    ].join(say("projects.event.separator"));

  const factWords = (fact: ProjectFact): string => {
    const on = day(fact.on);
    switch (fact.kind) {
      case "contracted":
        return fact.number
          ? word("contractedNumber", { on, amount: money(fact.amount), number: fact.number })
          : word("contracted", { on, amount: money(fact.amount) });
      case "accepted":
        return word("accepted", { on, by: fact.by });
      case "paid":
        return word(fact.final ? "paidFinal" : "paid", { on, amount: money(fact.amount) });
      case "renewed":
        return word("renewed", { on, amount: money(fact.amount) });
      case "subsidised":
        return fact.source
          ? word("subsidisedSource", { on, amount: money(fact.amount), source: fact.source })
          : word("subsidised", { on, amount: money(fact.amount) });
      case "measured":
        return word("measured", { on, scenes: reachedWords(fact) });
      default:
        return word(fact.kind, { on });
    }
  };

  return (event) => {
    switch (event.kind) {
      case "planned":
        return word("planned", {
          version: event.plan.version,
          from: day(event.plan.from),
          to: day(event.plan.to),
          amount: money(event.plan.amount),
          renewals: money(event.plan.renewals),
        });
      case "assigned":
        return word("assigned", { owner: event.owner });
      case "scheduled":
        return word("scheduled", { from: day(event.from), to: day(event.to) });
      case "stepped-back":
        return word("stepped-back", { to: say(`projects.stage.${event.to}`), reason: event.reason });
      case "stopped":
        return event.reason === null
          ? word("dropped", { on: day(event.on) })
          : word("stopped", { on: day(event.on), reason: event.reason });
      case "resumed":
        return word("resumed", { reason: event.reason });
      case "corrected":
        return word("corrected", {
          event: event.event,
          fact: factWords(event.fact),
          reason: event.reason,
        });
      case "struck":
        return word("struck", { event: event.event, reason: event.reason });
      default:
        return factWords(event);
    }
  };
};
