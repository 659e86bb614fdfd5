import { Button } from '@mantine/core';
import {
  flexRender,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import { useTranslation } from '@/i18n';
import classes from './DataTable.module.css';

declare module '@tanstack/react-table' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the names must be the library's own
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Numbers stand on the right. */
    numeric?: boolean;
    /** The cell that heads a card on a phone. */
    main?: boolean;
    /** Not shown on a phone. */
    deskOnly?: boolean;
    width?: string;
    /** The value of `aria-sort` and the link's target when the list can be sorted by this column. */
    sort?: { now: 'ascending' | 'descending' | 'none'; toggle: () => void };
  }
}

interface Props<Row> {
  /** What the table is, for a screen reader. */
  caption: string;
  columns: readonly ColumnDef<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Keyset paging: more rows are fetched when asked for. */
  hasMore?: boolean;
  loadingMore?: boolean;
  onMore?: () => void;
}

/** A table with a sticky head, cards on a phone, and more rows when asked for. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowId, hasMore = false, loadingMore = false, onMore } = props;
  const { t } = useTranslation();
  const table = useReactTable({
    data: rows as Row[],
    columns: columns as ColumnDef<Row>[],
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
  });
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className="lt-hidden">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const meta = header.column.columnDef.meta;
                const words = flexRender(header.column.columnDef.header, header.getContext());
                return (
                  <th
                    key={header.id}
                    scope="col"
                    data-numeric={meta?.numeric}
                    data-desk={meta?.deskOnly}
                    style={{ width: meta?.width }}
                    aria-sort={meta?.sort?.now}
                  >
                    {meta?.sort ? (
                      <button type="button" className={classes.sort} onClick={meta.sort.toggle}>
                        {words}
                        <span aria-hidden="true">
                          {{ ascending: ' ↑', descending: ' ↓', none: '' }[meta.sort.now]}
                        </span>
                      </button>
                    ) : (
                      words
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-list-row="">
              {row.getVisibleCells().map((cell) => {
                const { meta, header } = cell.column.columnDef;
                return (
                  <td
                    key={cell.id}
                    data-numeric={meta?.numeric}
                    data-main={meta?.main}
                    data-desk={meta?.deskOnly}
                    data-label={typeof header === 'string' ? header : undefined}
                  >
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore && (
        <div className={`${classes.more ?? ''} lt-no-print`}>
          <Button variant="default" onClick={onMore} loading={loadingMore}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
