package nl.impactkaart.impactmap.evolution;

import nl.impactkaart.contracts.impactmap.AuditEvent;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.impactmap.FindingId;
import nl.impactkaart.impactmap.ImpactMap;

/** The sentence for each event that can come of an audit. */
final class AuditSentences {

    private final Words words;
    private final ImpactMap before;
    private final Figures figures;

    AuditSentences(Words words, ImpactMap before) {
        this.words = words;
        this.before = before;
        figures = new Figures(words, before);
    }

    String of(AuditEvent event) {
        return switch (event) {
            case FindingRaised raised -> words.say("finding.raised", about(raised), Figures.quoted(raised.text()));
            case FindingAnswered answered ->
                before.finding(new FindingId(answered.findingId()))
                        .map(finding -> words.say(
                                "finding.answered", Figures.quoted(finding.text()), Figures.quoted(answered.text())))
                        .orElseGet(() -> words.say("finding.answered.unknown", Figures.quoted(answered.text())));
            case VersionVerified verified -> verified(verified.confirmedSequence());
        };
    }

    private String about(FindingRaised raised) {
        FigureKind kind = raised.kind();
        Long sequence = raised.aboutSequence();
        String event = sequence == null ? null : words.say("finding.event", sequence.toString());
        if (kind == null) {
            return event == null ? words.say("MAP.one") : event;
        }
        String place = figures.place(kind, raised.rowId(), raised.figure());
        return event == null ? place : words.say("finding.place", place, event);
    }

    private String verified(long sequence) {
        String last = Long.toString(sequence);
        return before.confirmed().stream()
                .filter(version -> version.sequence() == sequence)
                .findFirst()
                .map(version -> words.say("verified", Figures.quoted(version.name()), last))
                .orElseGet(() -> words.say("verified.unknown", last));
    }
}
