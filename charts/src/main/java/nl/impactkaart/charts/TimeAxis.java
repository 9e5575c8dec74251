package nl.impactkaart.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.charts.Svg.Anchor;

/** Time from left to right, with labels at the beginnings of hours, days, months or years. */
record TimeAxis(Instant first, Instant last, double left, double right) {

    private static final int MOST_LABELS = 6;
    private static final int LABELS_BELOW = 16;

    private record Step(ChronoUnit unit, int count, String pattern) {

        private boolean isFewEnough(Duration duration) {
            return duration.compareTo(unit.getDuration().multipliedBy((long) count * MOST_LABELS)) <= 0;
        }

        /** The last beginning of such a step, at or before a moment. */
        private ZonedDateTime before(ZonedDateTime moment) {
            ZonedDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
            return switch (unit) {
                case MINUTES -> moment.truncatedTo(ChronoUnit.HOURS).plusMinutes(floor(moment.getMinute()));
                case HOURS -> day.withHour(floor(moment.getHour()));
                case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay(), count));
                case MONTHS -> day.withDayOfMonth(1).withMonth(floor(day.getMonthValue() - 1) + 1);
                case YEARS -> day.withDayOfYear(1).with(ChronoField.YEAR, floor(day.getYear()));
                default -> throw new IllegalStateException("no steps of " + unit);
            };
        }

        private int floor(int value) {
            return value - Math.floorMod(value, count);
        }
    }

    private static final String MINUTE = "d MMM HH:mm";
    private static final String DAY = "d MMM uuuu";
    private static final String MONTH = "MMM uuuu";
    private static final String YEAR = "uuuu";
    private static final List<Step> STEPS = List.of(
            new Step(ChronoUnit.MINUTES, 1, MINUTE),
            new Step(ChronoUnit.MINUTES, 5, MINUTE),
            new Step(ChronoUnit.MINUTES, 15, MINUTE),
            new Step(ChronoUnit.HOURS, 1, MINUTE),
            new Step(ChronoUnit.HOURS, 3, MINUTE),
            new Step(ChronoUnit.HOURS, 12, MINUTE),
            new Step(ChronoUnit.DAYS, 1, DAY),
            new Step(ChronoUnit.DAYS, 2, DAY),
            new Step(ChronoUnit.DAYS, 7, DAY),
            new Step(ChronoUnit.DAYS, 14, DAY),
            new Step(ChronoUnit.MONTHS, 1, MONTH),
            new Step(ChronoUnit.MONTHS, 3, MONTH),
            new Step(ChronoUnit.MONTHS, 6, MONTH),
            new Step(ChronoUnit.YEARS, 1, YEAR),
            new Step(ChronoUnit.YEARS, 2, YEAR),
            new Step(ChronoUnit.YEARS, 5, YEAR),
            new Step(ChronoUnit.YEARS, 10, YEAR),
            new Step(ChronoUnit.YEARS, 50, YEAR),
            new Step(ChronoUnit.YEARS, 500, YEAR));

    double at(Instant moment) {
        double whole = seconds(first, last);
        return whole == 0 ? (left + right) / 2 : left + seconds(first, moment) / whole * (right - left);
    }

    private static double seconds(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.getSeconds() + between.getNano() / 1e9;
    }

    /** Upright lines, with the labels below them. */
    void draw(Svg svg, double top, double bottom, Notation notation) {
        Duration duration = Duration.between(first, last);
        Step step = STEPS.stream()
                .filter(candidate -> candidate.isFewEnough(duration))
                .findFirst()
                .orElse(STEPS.getLast());
        List<Instant> beginnings = beginnings(step);
        if (beginnings.size() > 1) {
            beginnings.forEach(moment -> drawLabel(svg, moment, top, bottom, notation.moment(moment, step.pattern())));
        } else {
            drawLabel(svg, first, top, bottom, notation.moment(first, DAY));
        }
    }

    private List<Instant> beginnings(Step step) {
        List<Instant> beginnings = new ArrayList<>();
        for (ZonedDateTime moment = step.before(Notation.at(first));
                !moment.toInstant().isAfter(last) && beginnings.size() <= MOST_LABELS;
                moment = moment.plus(step.count(), step.unit())) {
            if (!moment.toInstant().isBefore(first)) {
                beginnings.add(moment.toInstant());
            }
        }
        return beginnings;
    }

    private void drawLabel(Svg svg, Instant moment, double top, double bottom, String label) {
        double x = at(moment);
        svg.line(x, top, x, bottom, Palette.FAINT);
        svg.text(Axis.inside(x, label), bottom + LABELS_BELOW, Anchor.MIDDLE, label, Lettering.SMALL, false);
    }
}
