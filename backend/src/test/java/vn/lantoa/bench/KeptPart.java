package vn.lantoa.bench;

import java.util.List;

/** Lines that a benchmark of its own measured before this one began, on the tests' database. */
record KeptPart(String name) implements Part {

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    List<BenchRow> rows = Table.read(name);
    if (rows.isEmpty()) {
      throw new IllegalStateException("it left no results");
    }
    rows.forEach(table::add);
  }
}
