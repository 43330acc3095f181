import { type Stage, stages } from '../curriculum.ts';
import { type Level, type Progress, type RememberedStage, currentVersion, highestCount } from './shape.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isStage(value: unknown): value is Stage {
  return (stages as readonly unknown[]).includes(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestCount;
}

function isLevel(value: unknown): value is Level {
  return value === 0 || value === 1 || value === 2 || value === 3;
}

function isRememberedStage(value: unknown): value is RememberedStage {
  return isRecord(value) && isStage(value.name) && isCount(value.turn) && Object.keys(value).length === 2;
}

const fields = new Set(['app', 'version', 'generation', 'kept', 'lessons', 'stage']);

/**
 * The value as a place of the current version, or null when it is not exactly that. A field this version never wrote
 * makes it null as well: leaving it out would lose it at the next save.
 */
export function parseCurrent(value: Record<string, unknown>): Progress | null {
  const { app, version, generation, kept, lessons, stage } = value;
  if (app !== 'fledge' || version !== currentVersion) return null;
  if (!isCount(generation) || typeof kept !== 'boolean') return null;
  if (!isRecord(lessons) || !Object.values(lessons).every(isLevel)) return null;
  if (stage !== undefined && !isRememberedStage(stage)) return null;
  if (!Object.keys(value).every((field) => fields.has(field))) return null;
  return {
    app,
    version: currentVersion,
    generation,
    kept,
    lessons: lessons as Record<string, Level>,
    ...(stage === undefined ? {} : { stage }),
  };
}
