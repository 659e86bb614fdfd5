import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listConsultationParties,
  listConsultationPartiesQueryKey,
  type Consultation,
  type PartyStanding,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { Choice } from '@/shared/ui/Form';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Consultations.module.css';
import { toneOfStanding } from './words';

const standings: readonly PartyStanding[] = [
  'SILENT',
  'CONSENTING',
  'ANSWERED',
  'AGREED',
  'REPORTED',
];

/** Who answered, who agrees, who is silent; each with what it owes. */
export function Parties({ round }: { round: Consultation }) {
  const { t } = useTranslation('consultations');
  const [words, change] = useQueryWords();
  const standing = standings.find((one) => one === words.standing);
  const query = standing ? { standing } : {};
  const found = useInfiniteQuery({
    queryKey: listConsultationPartiesQueryKey({ path: { id: round.id }, query }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listConsultationParties({
        path: { id: round.id },
        query: { ...query, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('parties.label')}>
      <div className={`${classes.filters ?? ''} lt-no-print`}>
        <Choice
          label={t('parties.filter')}
          value={standing}
          none={t('parties.all')}
          choices={standings.map((one) => ({ value: one, label: t(`standing.${one}`) }))}
          onChange={(one) => change({ standing: one })}
        />
      </div>
      {found.isPending && <RowsSkeleton />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && items.length === 0 && <p className="lt-soft">{t('parties.none')}</p>}
      <ul className={classes.plain} aria-label={t('parties.label')}>
        {items.map((party) => (
          <li key={party.organisation.id} className={classes.party} data-list-row="">
            <span>
              <OrganisationName organisation={party.organisation} />
            </span>
            {party.opinions > 0 && (
              <span className="lt-soft">{t('parties.opinions', { count: party.opinions })}</span>
            )}
            {party.at && <span className="lt-soft lt-small">{formatInstant(party.at)}</span>}
            {party.obligationId && (
              <AppLink href={paths.obligation(party.obligationId)}>{t('parties.duty')}</AppLink>
            )}
            <ToneBadge tone={toneOfStanding(party.standing)}>
              {t(`standing.${party.standing}`)}
            </ToneBadge>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </Card>
  );
}
