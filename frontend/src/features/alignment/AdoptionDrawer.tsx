import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { adoptFromSuperiorMutation, previewAdoptionOptions, type AdoptionItem } from '@/api';
import { documentName } from '@/shared/lib/references';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Alignment.module.css';

const keyOf = (item: AdoptionItem) => `${item.superior.kind}${item.superior.id}`;

interface Props {
  id: string;
  onClose: () => void;
  onDone: () => void;
}

/** What could be taken over, with what is known already; nothing is written before it is sent. */
export function AdoptionDrawer({ id, onClose, onDone }: Props) {
  const { t } = useTranslation('alignment');
  const found = useQuery({ ...previewAdoptionOptions({ path: { id } }), gcTime: 0 });
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const adopt = useMutation({
    ...adoptFromSuperiorMutation(),
    onSuccess: (done) => {
      say(t('adopt.done', { tasks: done.tasks, targets: done.targets }));
      onDone();
    },
  });
  const items = found.data?.items ?? [];
  const chosen = items.filter((item) => !item.known && item.addressed !== turned.has(keyOf(item)));
  const turn = (item: AdoptionItem) =>
    setTurned((now) => {
      const next = new Set(now);
      if (!next.delete(keyOf(item))) next.add(keyOf(item));
      return next;
    });
  const ids = (kind: 'DEMAND' | 'TARGET') =>
    chosen.filter((item) => item.superior.kind === kind).map((item) => item.superior.id);
  return (
    <ConfirmDrawer
      opened
      title={t('adopt.title')}
      verb={t('adopt.verb', { count: chosen.length })}
      busy={adopt.isPending}
      disabled={chosen.length === 0}
      onClose={onClose}
      onConfirm={() =>
        adopt.mutate({
          path: { id },
          body: { demandIds: ids('DEMAND'), targetIds: ids('TARGET') },
        })
      }
    >
      <p className="lt-soft">{t('adopt.help')}</p>
      {found.isPending && <RowsSkeleton rows={4} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <FormErrorSummary error={adopt.error} fields={[]} />
      {found.data && items.length === 0 && <p>{t('adopt.none')}</p>}
      <ul className={classes.choices}>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <label>
              <input
                type="checkbox"
                disabled={item.known}
                checked={!item.known && item.addressed !== turned.has(keyOf(item))}
                onChange={() => turn(item)}
              />
              <span>
                {item.superior.title}
                <span className="lt-small lt-soft">
                  {[
                    t(`kind.${item.superior.kind}`),
                    item.superior.document && documentName(item.superior.document),
                    item.superior.deadline &&
                      t('item.deadline', { deadline: item.superior.deadline }),
                    t(
                      item.known
                        ? 'adopt.known'
                        : item.addressed
                          ? 'adopt.addressed'
                          : 'adopt.notAddressed',
                    ),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.data?.more && <p className="lt-soft">{t('adopt.more')}</p>}
    </ConfirmDrawer>
  );
}
