package nl.impactkaart.impactmap.meaning;

/** The calendar years that projects are planned in and prices are known of: those of the event schemas. */
public final class CalendarYears {

    public static final int FIRST = 1900;
    public static final int LAST = 2200;

    private CalendarYears() {}

    public static boolean contains(int year) {
        return year >= FIRST && year <= LAST;
    }
}
