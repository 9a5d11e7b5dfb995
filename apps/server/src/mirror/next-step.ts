import type { GapItem } from '@career-mirror/contract';
import type { MirrorView } from '@career-mirror/contract/api';
import { titleInText } from '@career-mirror/engine/narrate';

type Step = NonNullable<MirrorView['step']>;

/** Length of a first step, in minutes: one evening. */
const stepMinutes = 90;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A first step towards closing one gap, small enough for this week, with a sign by which one knows it is done. */
export const stepFor = (item: GapItem, target: string): Step => {
  const who = titleInText(target);
  const steps: Record<GapItem['kind'], Omit<Step, 'minutes'>> = {
    technology: {
      title: `Redo one small thing from your own work with ${item.name}.`,
      why: `Work as ${who} asks for ${item.name}; something you made yourself proves it better than a certificate of attendance.`,
      doneMeans: 'one file or page that somebody else can open and understand without you.',
    },
    skill: {
      title: `Write down one time you used ${lower(item.name)}: what stood before you, what you did, what came of it.`,
      why: `${item.name} matters in work as ${who}. You may have more of it than your documents show.`,
      doneMeans: 'five sentences that name a result, added to your profile.',
    },
    knowledge: {
      title: `Take the first lesson of one open course on ${lower(item.name)} and explain it in your own words.`,
      why: `Work as ${who} expects you to know ${lower(item.name)}; one lesson tells whether you want more.`,
      doneMeans: 'half a page you could read out to a colleague.',
    },
    education: {
      title: 'Ask one school which of your years of work it would count towards this.',
      why: `${item.name} is the usual way to work as ${who}, and schools often count experience.`,
      doneMeans: 'one written answer with the number of credits or the reason for none.',
    },
  };
  return { ...steps[item.kind], minutes: stepMinutes };
};
