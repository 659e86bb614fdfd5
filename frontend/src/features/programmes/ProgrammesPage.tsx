import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  listActionProgrammes,
  listActionProgrammesQueryKey,
  type ListActionProgrammesData,
  type ProgrammeHead,
  type ProgrammeState,
} from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Choice, Words } from '@/shared/ui/Form';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Programmes.module.css';
import { ProgrammeForm } from './ProgrammeForm';
import { toneOf } from './states';

const states: readonly ProgrammeState[] = [
  'DRAFT',
  'CONSULTING',
  'COMPLETING',
  'ISSUED',
  'AMENDED',
  'CLOSED',
];

type Filters = NonNullable<ListActionProgrammesData['query']>;

/** The address bar's words as the list's filter; what is no filter is left out. */
function parse(words: Readonly<Record<string, string | undefined>>): Filters {
  const state = states.find((one) => one === words.state);
  return {
    ...(words.q?.trim() ? { q: words.q.trim() } : {}),
    ...(state ? { state } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
    ...(words.documentId ? { documentId: words.documentId } : {}),
  };
}

function Row({ head }: { head: ProgrammeHead }) {
  const { t, i18n } = useTranslation('programmes');
  return (
    <li className={classes.listRow} data-list-row="">
      <div className={classes.listSymbol}>{head.symbol ?? t('list.noSymbol')}</div>
      <div className={classes.listWhat}>
        <AppLink href={paths.programme(head.id)} data-list-link="">
          {head.title}
        </AppLink>
        <div className="lt-soft lt-small">
          {t(`type.${head.type as 'CTr'}`)} · <OrganisationName organisation={head.organisation} />
          {head.term && ` · ${head.term}`}
          {head.edition > 1 && ` · ${t('list.edition', { edition: head.edition })}`}
        </div>
      </div>
      <div className="lt-soft">
        {t('list.tasks', { shown: formatCount(head.taskCount, i18n.language) })}
        {head.openTaskCount > 0 &&
          ` · ${t('list.open', { shown: formatCount(head.openTaskCount, i18n.language) })}`}
      </div>
      <ToneBadge tone={toneOf(head.state)}>{t(`state.${head.state}`)}</ToneBadge>
    </li>
  );
}

/** The programmes in reach; the address bar holds the filter. */
export function ProgrammesPage() {
  const { t } = useTranslation('programmes');
  const session = useSession();
  const go = useGo();
  const [words, change] = useQueryWords();
  const [making, setMaking] = useState(false);
  const filters = parse(words);
  const pages = useInfiniteQuery({
    queryKey: [...listActionProgrammesQueryKey({ query: filters }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listActionProgrammes({
        query: { ...filters, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const search = useCallback((q: string | undefined) => change({ q }), [change]);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const make = may(session, 'DOCUMENT_EDIT') && (
    <Button onClick={() => setMaking(true)}>{t('list.new')}</Button>
  );
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('list.what')} actions={make} />
      <section className={`${classes.filters ?? ''} lt-no-print`} aria-label={t('filter.label')}>
        <Words label={t('filter.words')} value={words.q} onChange={search} />
        <Choice
          label={t('filter.state')}
          none={t('filter.all')}
          value={words.state}
          choices={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => change({ state })}
        />
      </section>
      {pages.isPending && <RowsSkeleton rows={6} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {rows.length > 0 && (
        <ul className={classes.list} aria-label={t('title')} aria-busy={pages.isPlaceholderData}>
          {rows.map((head) => (
            <Row key={head.id} head={head} />
          ))}
        </ul>
      )}
      {pages.data && rows.length === 0 && (
        <EmptyState title={t(filtered ? 'list.none' : 'list.empty')} action={make}>
          {!filtered && t('list.emptyDo')}
        </EmptyState>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
      {making && (
        <ProgrammeForm
          onClose={() => setMaking(false)}
          onDone={(programme) => go(paths.programme(programme.id))}
        />
      )}
    </>
  );
}
