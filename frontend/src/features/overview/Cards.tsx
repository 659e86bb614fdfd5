import { useTranslation } from '@/i18n';
import type { Overview, Rate } from '@/api';
import { rowsBehind } from '@/shared/lib/figures';
import { screenOf } from '@/shared/lib/references';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import { AppLink } from '@/shared/ui/AppLink';
import { RateBar } from '@/shared/ui/RateBar';
import { StatCard, StatCards } from '@/shared/ui/StatCard';

/** Completion and timeliness with their fractions, what is overdue, what comes. */
export function Cards({ overview }: { overview: Overview }) {
  const { t, i18n } = useTranslation('overview');
  const { figures, links } = overview;
  const scope = { organisationId: overview.organisation.id };
  const number = (value: number) => formatCount(value, i18n.language);
  const to = (key: Parameters<typeof rowsBehind>[0]) => rowsBehind(key, links, scope);
  const percent = (rate: Rate | undefined) =>
    rate ? formatRate(rate.percent / 100, i18n.language) : t('card.noRate');
  const fraction = (rate: Rate | undefined) =>
    rate
      ? t('card.fraction', {
          numerator: number(rate.numerator),
          denominator: number(rate.denominator),
        })
      : t('card.nothingDue');
  const unset = figures.undatedUnset ?? 0;
  return (
    <StatCards>
      <StatCard
        label={t('card.completion')}
        value={percent(figures.completion)}
        href={to('done')}
        note={fraction(figures.completion)}
      >
        {figures.completion && (
          <RateBar
            label={t('card.completion')}
            onTime={figures.onTime}
            late={figures.late}
            overdue={figures.overdue}
            words="none"
          />
        )}
      </StatCard>
      <StatCard
        label={t('card.timeliness')}
        value={percent(figures.timeliness)}
        href={to('onTime')}
        note={
          <>
            {fraction(figures.timeliness)}
            {(figures.onTimeExtended ?? 0) > 0 && (
              <>
                {' · '}
                <AppLink href={screenOf(links?.onTimeExtended) ?? to('onTime')}>
                  {t('card.extended', { total: number(figures.onTimeExtended ?? 0) })}
                </AppLink>
              </>
            )}
            {(figures.waived ?? 0) > 0 && (
              <>
                {' · '}
                <AppLink href={screenOf(links?.waived) ?? to('expected')}>
                  {t('card.waived', { total: number(figures.waived ?? 0) })}
                </AppLink>
              </>
            )}
          </>
        }
      >
        {figures.timeliness && (
          <RateBar
            label={t('card.timeliness')}
            onTime={figures.onTime}
            late={0}
            overdue={figures.late + figures.overdue}
            words="none"
          />
        )}
      </StatCard>
      <StatCard
        label={t('card.overdue')}
        value={number(figures.overdue)}
        href={to('overdue')}
        {...(figures.overdue > 0 ? { tone: 'late' as const } : {})}
        note={
          overview.overdueOrganisations
            ? t('card.overdueAt', {
                count: overview.overdueOrganisations,
                total: number(overview.overdueOrganisations),
              })
            : undefined
        }
      />
      <StatCard
        label={t('card.dueSoon')}
        value={number(figures.dueSoon)}
        href={to('dueSoon')}
        note={
          <>
            <AppLink href={to('awaiting')}>
              {t('card.awaiting', { total: number(figures.awaiting) })}
            </AppLink>
            {' · '}
            <AppLink href={(unset > 0 && screenOf(links?.undatedUnset)) || to('undated')}>
              {unset > 0
                ? t('card.unset', { total: number(unset) })
                : t('card.undated', { total: number(figures.undated) })}
            </AppLink>
          </>
        }
      />
    </StatCards>
  );
}
