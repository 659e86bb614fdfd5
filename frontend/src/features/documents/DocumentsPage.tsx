import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  listDocuments,
  listDocumentsQueryKey,
  listDocumentTypesOptions,
  type DocumentRow,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { firstPage, nextPage, pageOptions } from '@/shared/lib/pages';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { DateField } from '@/shared/ui/DateField';
import { Choice, Words } from '@/shared/ui/Form';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PageHeader } from '@/shared/ui/PageHeader';
import { placeProps, type Place } from '@/shared/ui/place';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { VirtualList } from '@/shared/ui/VirtualList';
import classes from './Documents.module.css';
import { parseFilters, sorts, type Filters } from './filters';

function useDocumentPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...listDocumentsQueryKey({ query: filters }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const paging = pageParam
        ? { cursor: pageParam, limit: nextPage }
        : { count: true, limit: firstPage };
      const { data } = await listDocuments({
        query: { ...filters, ...paging },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    ...pageOptions,
  });
}

type Query = Readonly<Record<string, string | undefined>>;

function FilterBar({ words, onChange }: { words: Query; onChange: (change: Query) => void }) {
  const { t } = useTranslation('documents');
  const types = useQuery({ ...listDocumentTypesOptions(), staleTime: Infinity });
  const [unfolded, setUnfolded] = useState(false);
  const setWords = useCallback((q: string | undefined) => onChange({ q }), [onChange]);
  return (
    <section className={`${classes.filters ?? ''} lt-no-print`} aria-label={t('filter.label')}>
      <Words
        label={t('filter.words')}
        placeholder={t('filter.wordsHelp')}
        value={words.q}
        onChange={setWords}
      />
      <Button
        variant="default"
        className={classes.unfold ?? ''}
        aria-expanded={unfolded}
        aria-controls="document-filters"
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('filter.label')}
      </Button>
      <div id="document-filters" className={classes.fields} data-unfolded={unfolded || undefined}>
        <Choice
          label={t('filter.type')}
          none={t('filter.all')}
          value={words.type}
          choices={(types.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(type) => onChange({ type })}
        />
        <OrganisationFilter
          label={t('filter.issuer')}
          value={words.issuerId}
          onChange={(issuerId) => onChange({ issuerId })}
        />
        <DateField
          label={t('filter.issuedFrom')}
          value={words.issuedFrom}
          onChange={(issuedFrom) => onChange({ issuedFrom })}
        />
        <DateField
          label={t('filter.issuedTo')}
          value={words.issuedTo}
          onChange={(issuedTo) => onChange({ issuedTo })}
        />
        <Choice
          label={t('filter.sort')}
          none={t('sort.-issuedOn')}
          value={words.sort}
          choices={sorts.slice(1).map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={(sort) => onChange({ sort })}
        />
      </div>
      <label className={classes.inline}>
        <input
          type="checkbox"
          checked={words.directive === 'true'}
          onChange={(event) =>
            onChange({ directive: event.currentTarget.checked ? 'true' : undefined })
          }
        />
        {t('filter.directive')}
      </label>
    </section>
  );
}

const Row = memo(function Row({ row, ...place }: Place & { row: DocumentRow }) {
  const { t, i18n } = useTranslation('documents');
  const href = paths.document(row.id);
  return (
    <li className={classes.row} data-list-row="" {...placeProps(place)}>
      <div className={classes.symbol}>{row.symbol ?? t('list.noSymbol')}</div>
      <div className={classes.what}>
        <AppLink href={href} data-list-link="">
          {row.title}
        </AppLink>
        <div className="lt-soft lt-small">
          {row.typeName} · <OrganisationName organisation={row.issuer} />
        </div>
      </div>
      <time className={classes.date} dateTime={row.issuedOn}>
        {formatDate(row.issuedOn)}
      </time>
      <div className={classes.count}>
        {row.demandCount ? (
          <AppLink href={`${href}#demands`}>
            {t('list.demands', {
              count: row.demandCount,
              shown: formatCount(row.demandCount, i18n.language),
            })}
          </AppLink>
        ) : (
          <span className="lt-soft">{t('list.noDemands')}</span>
        )}
      </div>
    </li>
  );
});

/** The register of documents; the address bar holds the filter. */
export function DocumentsPage() {
  const { t, i18n } = useTranslation('documents');
  const session = useSession();
  const [words, change] = useQueryWords();
  const filters = parseFilters(words);
  const pages = useDocumentPages(filters);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total;
  const clear = () => change(Object.fromEntries(Object.keys(words).map((k) => [k, undefined])));
  const register = may(session, 'DOCUMENT_EDIT') && (
    <>
      <Button component={AppLink} variant="default" href={paths.newReading}>
        {t('list.read')}
      </Button>
      <Button component={AppLink} href={paths.newDocument}>
        {t('list.register')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={
          total === undefined
            ? t('list.what')
            : t('list.total', { total: formatCount(total, i18n.language) })
        }
        actions={register}
      />
      <FilterBar words={words} onChange={change} />
      {pages.isPending && <RowsSkeleton rows={8} />}
      {pages.isError && rows.length === 0 && (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {rows.length > 0 && (
        <VirtualList
          rows={rows}
          idOf={(row) => row.id}
          Line={Row}
          estimate={[65, 120]}
          keep={withQuery(paths.documents, words)}
          total={total}
          pages={pages}
          frame={({ box, style, children }) => (
            <div ref={box} className={classes.rows} aria-busy={pages.isPlaceholderData}>
              <div style={style}>
                <ul aria-label={t('list.title')}>{children}</ul>
              </div>
            </div>
          )}
        />
      )}
      {pages.data && rows.length === 0 && (
        <EmptyState
          title={t(Object.keys(filters).length > 0 ? 'list.none' : 'list.empty')}
          action={
            Object.keys(filters).length > 0 ? (
              <Button variant="default" onClick={clear}>
                {t('filter.clear')}
              </Button>
            ) : (
              register
            )
          }
        >
          {t(Object.keys(filters).length > 0 ? 'list.noneDo' : 'list.emptyDo')}
        </EmptyState>
      )}
    </>
  );
}
