import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Alignment, AlignmentDecision } from '@/api';
import { documentName, paths, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Alignment.module.css';
import { toneOfState } from './tones';

interface Props {
  alignment: Alignment;
  /** Absent where nothing may be decided here. */
  onDecide?: (decision: AlignmentDecision) => void;
  onRemove?: () => void;
}

/** The superior's item and what stands for it here, side by side. */
export function LinkRow({ alignment, onDecide, onRemove }: Props) {
  const { t } = useTranslation('alignment');
  const { superior, state } = alignment;
  const open = state === 'PROPOSED';
  return (
    <li className={classes.link}>
      <div>
        <div className="lt-small lt-soft">
          {t('item.above')} · {t(`kind.${superior.kind}`)}
          {superior.label && ` · ${superior.label}`}
        </div>
        <div className={classes.words}>{superior.title}</div>
        <div className="lt-small lt-soft">
          {superior.document && (
            <AppLink href={paths.document(superior.document.id)}>
              {documentName(superior.document)}
            </AppLink>
          )}
          {superior.deadline && ` · ${t('item.deadline', { deadline: superior.deadline })}`}
          {superior.withdrawn && ` · ${t('item.withdrawn')}`}
        </div>
        {superior.clause && superior.clause !== superior.title && (
          <blockquote className={classes.clause}>{superior.clause}</blockquote>
        )}
      </div>
      <div>
        <div className="lt-small lt-soft">{t('item.here')}</div>
        <div className={classes.words}>
          {alignment.taskId ? (
            <AppLink
              href={withQuery(paths.programme(alignment.programme.id), { task: alignment.taskId })}
            >
              {alignment.title}
            </AppLink>
          ) : (
            (alignment.title ??
            (state === 'DECLINED' ? '—' : <span className="lt-soft">{t('item.gone')}</span>))
          )}
        </div>
        {alignment.reason && (
          <div className="lt-small">{t('item.reason', { reason: alignment.reason })}</div>
        )}
        {alignment.taskKey && (
          <div className="lt-small">
            <AppLink
              href={withQuery(paths.chain(superior.document?.id ?? '0'), {
                taskKey: alignment.taskKey,
                direction: 'UP',
              })}
            >
              {t('item.chain')}
            </AppLink>
          </div>
        )}
      </div>
      <div className={classes.side}>
        <ToneBadge tone={toneOfState[state]}>{t(`state.${state}`)}</ToneBadge>
        {open && onDecide && (
          <>
            {alignment.title !== undefined && (
              <Button size="compact-sm" variant="default" onClick={() => onDecide('ACCEPT')}>
                {t('item.fits')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => onDecide('DECLINE')}>
              {t('item.decline')}
            </Button>
          </>
        )}
        {state === 'SERVES' && onRemove && (
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            {t('item.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
