package vn.lantoa.app.internal;

/**
 * A reason not to start.
 *
 * @param property the setting that must change, as it is written
 * @param found what is wrong; never a secret's value
 * @param remedy what to do
 */
record Finding(String property, String found, String remedy) {

  @Override
  public String toString() {
    return "%s: %s. %s".formatted(property, found, remedy);
  }
}
