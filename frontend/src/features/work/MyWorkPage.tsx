import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from '@/i18n';
import { getMyWorkOptions, type MyWork, type WorkGroup } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import type { Tone } from '@/shared/lib/deadline';
import { useSession } from '@/shared/lib/session';
import { useUnhurried } from '@/shared/lib/unhurried';
import { AppLink } from '@/shared/ui/AppLink';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import { PageHeader } from '@/shared/ui/PageHeader';
import { StatCard, StatCards } from '@/shared/ui/StatCard';
import { CardsSkeleton, EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { Conditions } from './Conditions';
import { ConfirmGroup } from './ConfirmGroup';
import { countOf, groupHref, type GroupKey } from './groups';
import classes from './MyWork.module.css';
import { Obstacles } from './Obstacles';
import { SupportWaiting } from './SupportWaiting';
import { ReceiveButton } from './ReceiveButton';

const ExtensionGroup = lazy(async () => ({
  default: (await import('./ExtensionGroup')).ExtensionGroup,
}));

const cards: readonly { keys: readonly [GroupKey, ...GroupKey[]]; tone?: Tone }[] = [
  { keys: ['OVERDUE'], tone: 'late' },
  { keys: ['RETURNED'], tone: 'soon' },
  { keys: ['NEXT_7_DAYS', 'TODAY'] },
  { keys: ['TO_CONFIRM'] },
];

function Counts({ work }: { work: MyWork }) {
  const { t, i18n } = useTranslation('work');
  return (
    <StatCards>
      {cards.map(({ keys, tone }) => {
        const count = countOf(work, ...keys);
        return (
          <StatCard
            key={keys[0]}
            label={t(`card.${keys[0] as 'OVERDUE' | 'RETURNED' | 'NEXT_7_DAYS' | 'TO_CONFIRM'}`)}
            value={formatCount(count, i18n.language)}
            href={groupHref(keys[0], work.today)}
            {...(tone && count > 0 ? { tone } : {})}
          />
        );
      })}
    </StatCards>
  );
}

function Group({ group, today, several }: { group: WorkGroup; today: string; several: boolean }) {
  const { t, i18n } = useTranslation('work');
  const title = t(`group.${group.key}`);
  const total = formatCount(group.count, i18n.language);
  const href = groupHref(group.key, today);
  return (
    <section className={classes.group} id={group.key} aria-labelledby={`${group.key}-title`}>
      <div className={classes.head}>
        <h2 id={`${group.key}-title`}>{title}</h2>
        <AppLink
          href={href}
          className={classes.count}
          aria-label={t('all', { group: title, total })}
        >
          {total}
        </AppLink>
      </div>
      {group.key === 'TO_CONFIRM' ? (
        <ConfirmGroup rows={group.items} label={title} />
      ) : group.key === 'EXTENSIONS' ? (
        <Suspense fallback={<RowsSkeleton rows={group.items.length} />}>
          <ExtensionGroup rows={group.items} label={title} />
        </Suspense>
      ) : (
        <ObligationRows label={title}>
          {group.items.map((row) => (
            <ObligationRow
              key={row.id}
              row={row}
              showOrganisation={several}
              {...(group.key === 'NEW' && row.actions?.includes('RECEIVE')
                ? { action: <ReceiveButton row={row} /> }
                : {})}
            />
          ))}
        </ObligationRows>
      )}
      {group.count > group.items.length && (
        <AppLink href={href} className={classes.rest}>
          {t('rest', { shown: group.items.length, total })}
        </AppLink>
      )}
    </section>
  );
}

function subtitleOf(work: MyWork | undefined): { name: string; others: number } | undefined {
  const [first, ...others] = work?.organisations ?? [];
  return first && { name: first.name, others: others.length };
}

/** What waits for the person: counts on top, rows below, empty groups hidden. */
export function MyWorkPage() {
  const { t } = useTranslation('work');
  const session = useSession();
  const found = useQuery(getMyWorkOptions());
  const work = useUnhurried(found.data);
  const whose = subtitleOf(work);
  const several = (work?.organisations?.length ?? 0) > 1;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          whose
            ? whose.others > 0
              ? t('andOthers', { name: whose.name, count: whose.others })
              : whose.name
            : session.home?.name
        }
      />
      {!work && !found.isError && (
        <>
          <CardsSkeleton />
          <RowsSkeleton rows={6} />
        </>
      )}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {work && <Counts work={work} />}
      <Obstacles />
      <SupportWaiting />
      {work?.groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          today={work.today}
          several={several || group.key === 'OBJECTIONS'}
        />
      ))}
      {work?.conditions && <Conditions rows={work.conditions} />}
      {work?.groups.length === 0 && !work.conditions && (
        <EmptyState title={t('empty.title')}>{t('empty.do')}</EmptyState>
      )}
    </>
  );
}
