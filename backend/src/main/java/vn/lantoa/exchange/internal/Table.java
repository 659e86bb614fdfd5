package vn.lantoa.exchange.internal;

import java.util.List;

/**
 * A table that was read.
 *
 * @param unknownHeaders headers that name no column; their cells are not read
 */
record Table(List<TableRow> rows, List<String> unknownHeaders) {}
