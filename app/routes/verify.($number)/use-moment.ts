import { useLanguage, useSay } from "~/components/language";
import { formatDate, formatTime } from "~/messages/format";

/** A moment in Beijing's time, as the proof of submission prints it. */
export const useMoment = () => {
  const say = useSay();
  const language = useLanguage();
  return (at: Date | string): string => {
    const moment = new Date(at);
    return say("beside.certificate.submittedValue", {
      date: formatDate(moment, language),
      time: formatTime(moment),
    });
  };
};
