import './strings';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getOrganisationOptions, listPositions, type Holding, type Position } from '@/api';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { PageHeader } from '@/shared/ui/PageHeader';
import classes from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { Appoint, EndHolding } from './HoldingForms';
import { OfficeCard } from './OfficeCard';
import { OfficeForm } from './OfficeForm';

type Asked =
  | { what: 'create' }
  | { what: 'edit' | 'appoint'; office: Position }
  | { what: 'end'; office: Position; holding: Holding };

interface FormsProps {
  asked: Asked;
  organisationId: string;
  onDone: (words: string) => void;
  onClose: () => void;
}

function Forms({ asked, organisationId, onDone, onClose }: FormsProps) {
  const { t } = useTranslation('offices');
  switch (asked.what) {
    case 'appoint':
      return (
        <Appoint office={asked.office} onDone={() => onDone(t('appointed'))} onClose={onClose} />
      );
    case 'end':
      return (
        <EndHolding
          office={asked.office}
          holding={asked.holding}
          onDone={() => onDone(t('ended'))}
          onClose={onClose}
        />
      );
    default:
      return (
        <OfficeForm
          organisationId={organisationId}
          office={asked.what === 'edit' ? asked.office : undefined}
          onSaved={() => onDone(t(asked.what === 'edit' ? 'saved' : 'created'))}
          onClose={onClose}
        />
      );
  }
}

/** The offices of an organisation: roles that stay while their holders change. */
export function OfficesPage() {
  const { t } = useTranslation('offices');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const session = useSession();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const organisation = useQuery(getOrganisationOptions({ path: { id } }));
  const found = useInfiniteQuery({
    queryKey: ['offices', 'of', id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await listPositions({
          path: { id },
          query: { limit: 50, cursor: pageParam },
          throwOnError: true,
        })
      ).data,
    getNextPageParam: (page) => page.nextCursor,
  });
  const offices = found.data?.pages.flatMap((page) => page.items) ?? [];
  const administers = may(session, 'USER_ADMINISTER');
  const name = organisation.data?.name;
  const fresh = () => queryClient.invalidateQueries({ queryKey: ['offices'] });
  const done = (words: string) => {
    setAsked(undefined);
    say(words);
    void fresh();
  };
  return (
    <>
      <PageHeader
        path={name ? [{ label: name, href: paths.overview(id) }] : []}
        title={t('title')}
        subtitle={t('what')}
        actions={
          administers && <Button onClick={() => setAsked({ what: 'create' })}>{t('create')}</Button>
        }
      />
      {found.isPending && <RowsSkeleton rows={3} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && offices.length === 0 && (
        <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
      )}
      <div className={classes.stack}>
        {offices.map((office) => (
          <OfficeCard
            key={office.id}
            office={office}
            {...(administers
              ? {
                  onEdit: () => setAsked({ what: 'edit', office }),
                  onAppoint: () => setAsked({ what: 'appoint', office }),
                  onEnd: (holding: Holding) => setAsked({ what: 'end', office, holding }),
                }
              : {})}
          />
        ))}
      </div>
      {found.hasNextPage && (
        <Button variant="default" onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {asked && (
        <Forms
          asked={asked}
          organisationId={id}
          onDone={done}
          onClose={() => {
            setAsked(undefined);
            void fresh();
          }}
        />
      )}
    </>
  );
}
