package vn.lantoa.calendar;

import vn.lantoa.shared.Words;

/** The public holidays of Vietnam. */
public enum Holiday {
  NEW_YEAR("Tết Dương lịch", "New Year"),
  TET("Tết Nguyên đán", "Lunar New Year"),
  HUNG_KINGS("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"),
  REUNIFICATION("Ngày Chiến thắng 30/4", "Reunification Day"),
  LABOUR("Ngày Quốc tế Lao động", "Labour Day"),
  NATIONAL("Quốc khánh", "National Day"),
  CULTURE("Ngày Văn hóa Việt Nam", "Vietnam Culture Day");

  private final Words name;

  Holiday(String vi, String en) {
    this.name = new Words(vi, en);
  }

  /** As the calendar shows it. */
  public Words words() {
    return name;
  }
}
