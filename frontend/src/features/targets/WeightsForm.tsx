import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  divideTarget,
  getTargetParts,
  ifMatch,
  listTargets,
  type Target,
  type TargetParts,
} from '@/api';
import { shortName } from '@/shared/lib/references';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { parseFigure, typedFigure } from '@/shared/lib/numbers';
import classes from './Targets.module.css';
import { targetKey, useFresh } from './useSheet';
import { useWords } from './useWords';

type Column = 'weight' | 'share';
type Typed = Readonly<Record<string, Readonly<Record<Column, string>>>>;

/** What the figures of a column make together; a half-typed one counts nothing. */
function sum(typed: Typed, column: Column, language: string): number {
  const parts = Object.values(typed).map((one) => parseFigure(one[column], language) ?? 0);
  return Math.round(parts.reduce((all, one) => all + one, 0) * 10_000) / 10_000;
}

/** Every target that serves this one, page by page. */
async function servants(id: string): Promise<Target[]> {
  const all: Target[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await listTargets({
      query: { parentId: id, limit: 200, ...(cursor ? { cursor } : {}) },
      throwOnError: true,
    });
    all.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor);
  return all;
}

interface FormProps {
  target: Target;
  served: readonly Target[];
  parts: TargetParts;
  onClose: () => void;
}

function Form({ target, served, parts, onClose }: FormProps) {
  const { t, i18n } = useTranslation('targets');
  const language = i18n.language;
  const words = useWords();
  const fresh = useFresh();
  const columns: readonly Column[] = target.rollUp === 'WEIGHTED_MEAN' ? ['weight'] : ['share'];
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(
      served.map((one) => {
        const part = parts.items.find((item) => item.targetId === one.id);
        return [
          one.id,
          {
            weight: typedFigure(part?.weight, language),
            share: typedFigure(part?.share, language),
          },
        ];
      }),
    ),
  );
  const save = useMutation({
    mutationFn: async () => {
      const figure = (text: string) => parseFigure(text, language) ?? undefined;
      await divideTarget({
        path: { id: target.id },
        headers: ifMatch(parts.version),
        body: {
          items: Object.entries(typed)
            .map(([targetId, one]) => ({
              targetId,
              ...(figure(one.weight) === undefined ? {} : { weight: figure(one.weight) }),
              ...(figure(one.share) === undefined ? {} : { share: figure(one.share) }),
            }))
            .filter((one) => 'weight' in one || 'share' in one),
        },
        throwOnError: true,
      });
    },
    onSuccess: async () => {
      say(t('edit.saved'));
      await fresh();
      onClose();
    },
  });
  const unread = Object.values(typed).some((one) =>
    columns.some((column) => parseFigure(one[column], language) === undefined),
  );
  return (
    <ConfirmDrawer
      opened
      title={t('weights.title')}
      verb={t('edit.save')}
      busy={save.isPending}
      disabled={unread}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary error={save.error} fields={[]} />
      <p className="lt-soft">{t(`weights.what.${columns[0] ?? 'weight'}`)}</p>
      {served.map((one) =>
        columns.map((column) => (
          <TextInput
            key={`${one.id}-${column}`}
            label={t(`weights.${column}`, { name: shortName(one.organisation) })}
            inputMode="decimal"
            value={typed[one.id]?.[column] ?? ''}
            error={
              parseFigure(typed[one.id]?.[column] ?? '', language) === undefined
                ? t('edit.notNumber')
                : undefined
            }
            onChange={(event) => {
              const value = event.currentTarget.value;
              setTyped((now) => ({
                ...now,
                [one.id]: { weight: '', share: '', ...now[one.id], [column]: value },
              }));
            }}
          />
        )),
      )}
      {columns.map((column) => {
        const all = sum(typed, column, language);
        return (
          <p key={column} className={classes.part} role="status">
            <strong>{t('drawer.sumIs')}</strong>
            <strong>
              {words.number(all)}
              {all !== 100 && ` · ${t('weights.not100')}`}
            </strong>
          </p>
        );
      })}
    </ConfirmDrawer>
  );
}

/** What each of those who serve a target counts for in it; weights and shares make 100. */
export function WeightsForm({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation('targets');
  const found = useQuery({
    queryKey: [targetKey, 'parts', target.id],
    queryFn: async ({ signal }) => {
      const path = { id: target.id };
      const [served, parts] = await Promise.all([
        servants(target.id),
        getTargetParts({ path, signal, throwOnError: true }),
      ]);
      return { served, parts: parts.data };
    },
  });
  if (found.isPending) return <RowsSkeleton rows={3} />;
  if (found.isError) return <ErrorState error={found.error} />;
  if (found.data.served.length === 0) return <EmptyState title={t('drawer.noBelow')} />;
  return <Form target={target} {...found.data} onClose={onClose} />;
}
