import { useQuery } from '@tanstack/react-query';
import { getDocumentOptions } from '@/api';

interface Props {
  id: string;
  /** Its number and symbol; a congress resolution has none and is called by its title. */
  symbol: string | undefined;
}

/** What a document is called where only its id and its symbol are at hand. */
export function DocumentName({ id, symbol }: Props) {
  const found = useQuery({
    ...getDocumentOptions({ path: { id } }),
    enabled: symbol === undefined,
  });
  return symbol ?? found.data?.title ?? '…';
}
