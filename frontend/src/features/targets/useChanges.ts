import { useTranslation } from '@/i18n';
import {
  correctTargetActual,
  ifMatch,
  replaceTargetValues,
  reportTargetActual,
  type SheetRow,
  type Target,
  type TargetActualInput,
  type TargetYear,
} from '@/api';
import { say } from '@/shared/ui/Toasts';
import { useFresh } from './useSheet';

/** Changes the plan of one year; the others stay as they are. */
export function usePlan(target: Target) {
  const { t } = useTranslation('targets');
  const fresh = useFresh();
  return async (year: TargetYear, value: number | undefined) => {
    const others = target.values.filter((one) => one.year !== year.year);
    const next =
      value === undefined
        ? []
        : [{ year: year.year, value, ...(year.orientation ? { orientation: true } : {}) }];
    await replaceTargetValues({
      path: { id: target.id },
      headers: ifMatch(target.version),
      body: {
        values: [...others, ...next].sort((a, b) => a.year - b.year),
        ...(target.termValue === undefined ? {} : { termValue: target.termValue }),
        ...(target.termUpper === undefined ? {} : { termUpper: target.termUpper }),
        ...(target.termWords === undefined ? {} : { termWords: target.termWords }),
      },
      throwOnError: true,
    });
    say(t('edit.saved'));
    await fresh();
  };
}

/** Reports the figure of a period, or corrects the one that stands. */
export function useReport(row: SheetRow) {
  const { t } = useTranslation('targets');
  const fresh = useFresh();
  return async (period: string, figure: Omit<TargetActualInput, 'period'>) => {
    const stands = row.actuals.find((one) => one.period === period);
    const body = { period, ...figure };
    const path = { id: row.target.id };
    await (stands
      ? correctTargetActual({
          path: { ...path, actualId: stands.id },
          headers: ifMatch(stands.version),
          body: {
            ...(stands.evidenceOn ? { evidenceOn: stands.evidenceOn } : {}),
            ...(stands.note ? { note: stands.note } : {}),
            ...body,
          },
          throwOnError: true,
        })
      : reportTargetActual({ path, body, throwOnError: true }));
    say(t('report.done'));
    await fresh();
  };
}
