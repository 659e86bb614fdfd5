import './strings';
import '@/shared/ui/fieldStyles';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getActionProgrammeOptions,
  getProgrammeReviewOptions,
  getProgrammeReviewQueryKey,
  listProgrammeReviewsOptions,
  listProgrammeReviewsQueryKey,
  type ProgrammeReview,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { Choice } from '@/shared/ui/Form';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { ReviewForm } from './ReviewForm';
import classes from './Reviews.module.css';
import { ReviewSheet } from './ReviewSheet';

/** Preliminary and final reviews of one programme. */
export function ReviewsPage() {
  const { t } = useTranslation('reviews');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const queries = useQueryClient();
  const [words, change] = useQueryWords();
  const [form, setForm] = useState<'new' | ProgrammeReview>();
  const programme = useQuery(getActionProgrammeOptions({ path: { id } }));
  const list = useQuery(listProgrammeReviewsOptions({ path: { id } }));
  const items = list.data?.items ?? [];
  const chosen = words.review ?? items[0]?.id;
  const found = useQuery({
    ...getProgrammeReviewOptions({ path: { id: chosen ?? '' } }),
    enabled: chosen !== undefined,
  });
  const fresh = (of?: string) => {
    void queries.invalidateQueries({ queryKey: listProgrammeReviewsQueryKey({ path: { id } }) });
    if (of) {
      void queries.invalidateQueries({
        queryKey: getProgrammeReviewQueryKey({ path: { id: of } }),
      });
    }
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        path={[{ label: programme.data?.title ?? '…', href: paths.programme(id) }]}
        subtitle={t('what')}
        actions={
          list.data?.mayEdit && <Button onClick={() => setForm('new')}>{t('form.begin')}</Button>
        }
      />
      {list.isPending && <RowsSkeleton />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
      )}
      {items.length > 1 && (
        <div className={`${classes.chooser ?? ''} lt-no-print`}>
          <Choice
            label={t('which')}
            none={t('latest')}
            value={words.review}
            choices={items.map((one) => ({
              value: one.id,
              label: t('titleOf', {
                kind: t(`kind.${one.kind}`),
                from: formatDate(one.startsOn),
                to: formatDate(one.endsOn),
              }),
            }))}
            onChange={(review) => change({ review })}
          />
        </div>
      )}
      {found.isError && <ErrorState error={found.error} />}
      {found.data && (
        <ReviewSheet
          key={found.data.id}
          review={found.data}
          onEdit={() => setForm(found.data)}
          onChanged={() => fresh(found.data.id)}
          onDeleted={() => {
            change({ review: undefined });
            fresh();
          }}
        />
      )}
      {form && (
        <ReviewForm
          programmeId={id}
          {...(form === 'new' ? {} : { review: form })}
          onDone={(review) => {
            say(t('form.saved'));
            setForm(undefined);
            change({ review: review.id });
            fresh(review.id);
          }}
          onClose={() => setForm(undefined)}
        />
      )}
    </>
  );
}
