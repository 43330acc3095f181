/** Every certificate there is to print: one for each written lesson, and one for each stage. */
import { lessons, pathOf, words } from '#catalogue/index.ts';
import { stages, type LessonId, type Stage } from '#core/curriculum.ts';

export interface Certificate {
  /** Its address: `/certificate/#nest-passwords`, `/certificate/#nest`. */
  id: string;
  stage: Stage;
  /** What the child practised: a lesson's title, or the stage's name. */
  title: string;
  heading: string;
  sticker: string;
  /** What the child can do, or the eight lessons done, each with its picture. */
  lines: { text: string; sticker: string }[];
  /** A lesson's certificate has something to do at home. A stage's has none: its eight lessons had theirs. */
  talkAtHome?: string;
  /** A stage's certificate is for all eight of its lessons. */
  needs?: { id: LessonId; title: string; isWritten: boolean }[];
}

const pictures: Record<Stage, string> = { nest: 'empty-nest', branch: 'herb', sky: 'rainbow' };

export async function certificates(): Promise<Certificate[]> {
  const t = await words();
  const ofLessons = (await lessons()).map(({ id, stage, data }): Certificate => {
    return {
      id: id.replace('/', '-'),
      stage,
      title: data.title,
      heading: t(`certificate.heading.${stage}`),
      sticker: data.sticker,
      lines: data.icans.map((text, at) => ({ text, sticker: data.stickers[at] ?? data.sticker })),
      talkAtHome: data.talkAtHome,
    };
  });
  const ofStages = await Promise.all(
    stages.map(async (stage): Promise<Certificate> => {
      const path = await pathOf(stage);
      return {
        id: stage,
        stage,
        title: t(`home.${stage}`),
        heading: t(`certificate.stageHeading.${stage}`),
        sticker: pictures[stage],
        lines: path.map(({ title, sticker }) => ({ text: title, sticker })),
        needs: path.map(({ unit, title, lesson }) => ({
          id: `${stage}/${unit}`,
          title,
          isWritten: lesson !== undefined,
        })),
      };
    }),
  );
  return [...ofLessons, ...ofStages];
}
