import './strings';
import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  endEmulationMovement,
  ifMatch,
  listEmulationMovements,
  type EmulationMovement,
  type EmulationMovementState,
} from '@/api';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { Choice } from '@/shared/ui/Form';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { MovementForm } from './MovementForm';
import { MovementItem } from './MovementItem';
import classes from './Movements.module.css';

const key = 'emulation-movements';
const states: readonly EmulationMovementState[] = ['RUNNING', 'ENDED'];

function EndForm({
  movement,
  onDone,
  onClose,
}: {
  movement: EmulationMovement;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('movements');
  const [result, setResult] = useState('');
  const send = useMutation({
    mutationFn: () =>
      endEmulationMovement({
        path: { id: movement.id },
        headers: ifMatch(movement.version),
        body: { result: result.trim() },
        throwOnError: true,
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t('end.title')}
      verb={t('end.title')}
      busy={send.isPending}
      disabled={!result.trim()}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[{ pointer: '/result', id: 'movement-result', label: t('result') }]}
      />
      <p>{movement.name}</p>
      <Textarea
        id="movement-result"
        label={t('result')}
        description={t('end.help')}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

type Doing = { what: 'launch' } | { what: 'change' | 'end'; movement: EmulationMovement };

/** Emulation movements and how the targets they serve stand. */
export function MovementsPage() {
  const { t } = useTranslation('movements');
  const session = useSession();
  const queries = useQueryClient();
  const [words, change] = useQueryWords();
  const [doing, setDoing] = useState<Doing>();
  const state = states.find((one) => one === words.state);
  const pages = useInfiniteQuery({
    queryKey: [key, state],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listEmulationMovements({
        query: { limit: 20, ...(state ? { state } : {}), cursor: pageParam },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const done = (told: 'form.launched' | 'form.saved' | 'end.done') => () => {
    say(t(told));
    setDoing(undefined);
    void queries.invalidateQueries({ queryKey: [key] });
  };
  const close = () => setDoing(undefined);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          may(session, 'DOCUMENT_EDIT') && (
            <Button onClick={() => setDoing({ what: 'launch' })}>{t('form.launch')}</Button>
          )
        }
      />
      <div className={`${classes.filters ?? ''} lt-no-print`}>
        <Choice
          label={t('state.label')}
          value={state}
          none={t('state.all')}
          choices={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next) => change({ state: next })}
        />
      </div>
      {pages.isPending && <RowsSkeleton />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && (
        <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
      )}
      <div className={classes.stack}>
        {items.map((movement) => (
          <MovementItem
            key={movement.id}
            movement={movement}
            onChange={() => setDoing({ what: 'change', movement })}
            onEnd={() => setDoing({ what: 'end', movement })}
          />
        ))}
      </div>
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {doing?.what === 'launch' && <MovementForm onDone={done('form.launched')} onClose={close} />}
      {doing?.what === 'change' && (
        <MovementForm movement={doing.movement} onDone={done('form.saved')} onClose={close} />
      )}
      {doing?.what === 'end' && (
        <EndForm movement={doing.movement} onDone={done('end.done')} onClose={close} />
      )}
    </>
  );
}
