import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { getTargetRollUp, type RollUpPart } from '@/api';
import { shortName } from '@/shared/lib/references';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { formatSigned } from './figures';
import classes from './Targets.module.css';
import { targetKey } from './useSheet';
import { useWords } from './useWords';

function Line({ part, unit }: { part: RollUpPart; unit: string | undefined }) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const asides = [
    part.numerator !== undefined &&
      part.denominator !== undefined &&
      `${words.number(part.numerator)} / ${words.number(part.denominator)}`,
    part.weight !== undefined && t('drawer.weight', { value: words.number(part.weight) }),
    part.share !== undefined && t('drawer.share', { value: words.number(part.share) }),
    part.share !== undefined &&
      part.counted !== undefined &&
      t('drawer.counted', { value: words.number(part.counted) }),
  ].filter(Boolean);
  return (
    <li className={classes.part}>
      <span>
        {part.target.organisation ? shortName(part.target.organisation) : part.target.name}
        {asides.length > 0 && <span className={classes.note}> {asides.join(' · ')}</span>}
      </span>
      {part.value !== undefined && <span>{words.measured(part.value, unit)}</span>}
      {part.left && <ToneBadge tone="off">{t(`left.${part.left}`)}</ToneBadge>}
    </li>
  );
}

interface Props {
  id: string;
  unit: string | undefined;
  period: string;
}

/** The figure those below make together, its parts, and every unit that is missing. */
export function Parts({ id, unit, period }: Props) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const found = useQuery({
    queryKey: [targetKey, 'rollup', id, period],
    queryFn: async ({ signal }) =>
      (await getTargetRollUp({ path: { id }, query: { period }, signal, throwOnError: true })).data,
  });
  if (found.isPending) return <RowsSkeleton rows={3} />;
  if (found.isError) return <ErrorState error={found.error} />;
  const rollUp = found.data;
  return (
    <div className={classes.stack}>
      <div>
        <h3>{t('drawer.parts')}</h3>
        <ul className={classes.list}>
          {rollUp.parts.map((part) => (
            <Line key={part.target.id} part={part} unit={unit} />
          ))}
        </ul>
        <p className={classes.part}>
          <strong>{t('drawer.sumIs')}</strong>
          <strong>
            {rollUp.computed === undefined ? '–' : words.measured(rollUp.computed, unit)}
          </strong>
        </p>
        {rollUp.reported !== undefined && (
          <p className={classes.part}>
            <span>{t('own')}</span>
            <span>
              {words.measured(rollUp.reported, unit)}
              {rollUp.difference !== undefined &&
                ` (${t('difference', { value: formatSigned(rollUp.difference, words.language) })})`}
            </span>
          </p>
        )}
        {rollUp.ambiguous && <p>{t('drawer.ambiguous')}</p>}
        <p className="lt-small lt-soft">
          {t('given', { given: rollUp.given, owing: rollUp.owing })}
        </p>
      </div>
      {rollUp.missing.length > 0 && (
        <div>
          <h3>{t('drawer.missing')}</h3>
          <ul className={classes.list}>
            {rollUp.missing.map((one) => (
              <li key={`${one.target.id}-${one.period}`}>
                <strong>
                  {one.target.organisation ? shortName(one.target.organisation) : one.target.name}
                </strong>
                {' · '}
                {words.period(one.period)}
                {one.returned && ` · ${t('drawer.returned')}`}
                {one.lastKnown &&
                  ` · ${t('drawer.lastKnown', { period: words.period(one.lastKnown) })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
