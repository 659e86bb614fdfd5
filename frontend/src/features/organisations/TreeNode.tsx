import { memo } from 'react';
import { useTranslation } from '@/i18n';
import { rowsBehind } from '@/shared/lib/figures';
import { formatCount } from '@/shared/lib/numbers';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { FigureLink } from '@/shared/ui/FigureLink';
import { Chevron, ToneShape } from '@/shared/ui/Icons';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { RateCell } from '@/shared/ui/RateCell';
import type { TreeLine } from './tree';
import classes from './Tree.module.css';
import { figureKeys } from './figureKeys';

interface Props {
  line: Extract<TreeLine, { kind: 'node' }>;
  onToggle: (key: string) => void;
}

/** Overdue somewhere below a closed node: said on the node, so that closing hides nothing. */
function LateBelow({ line }: { line: Props['line'] }) {
  const { t, i18n } = useTranslation('organisations');
  const { figures, own, hasChildren } = line.child;
  const below = figures.overdue - (own?.overdue ?? 0);
  if (!hasChildren || line.open || below <= 0) return null;
  return (
    <span className={classes.lateBelow}>
      <ToneShape tone="late" /> {t('lateBelow', { total: formatCount(below, i18n.language) })}
    </span>
  );
}

/** The cells of one organisation: name, five counts with their rows, rate. */
export const NodeCells = memo(function NodeCells({ line, onToggle }: Props) {
  const { t } = useTranslation('organisations');
  const { organisation, figures, links, hasChildren } = line.child;
  const scope = { organisationId: organisation.id };
  return (
    <>
      <div
        role="gridcell"
        className={classes.name}
        style={{ paddingLeft: `calc(12px + ${line.depth} * var(--indent))` }}
      >
        {hasChildren ? (
          <button
            type="button"
            className={classes.toggle}
            tabIndex={-1}
            aria-label={t(line.open ? 'close' : 'open', { name: organisation.name })}
            onClick={() => onToggle(line.key)}
          >
            <Chevron open={line.open} />
          </button>
        ) : (
          <span className={classes.leaf} />
        )}
        <span className={classes.words}>
          <AppLink href={paths.overview(organisation.id)}>
            <OrganisationName organisation={organisation} />
          </AppLink>
          <LateBelow line={line} />
        </span>
      </div>
      {figureKeys.map((key) => (
        <div key={key} role="gridcell" className={classes.number} data-label={t(`figure.${key}`)}>
          <FigureLink
            value={figures[key]}
            label={`${organisation.name}, ${t(`figure.${key}`)}`}
            href={rowsBehind(key, links, scope)}
            late={key === 'overdue'}
          />
        </div>
      ))}
      <div role="gridcell" className={classes.rate}>
        <RateCell label={organisation.name} figures={figures} />
      </div>
    </>
  );
});
