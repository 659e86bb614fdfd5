package vn.lantoa.bench;

/** Some lines of the table that are measured together. */
interface Part {

  /** What {@code ONLY=} names it by. */
  String name();

  /** Measures, adding each line as it is known. */
  void measure(Stage stage, Table table) throws Exception;
}
