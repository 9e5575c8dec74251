package nl.impactkaart.report.hearing;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.impactkaart.charts.Notation;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.report.hearing.Notices.SubscriptionNotice;
import nl.impactkaart.report.subscribing.Subscription;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as Atom (RFC 4287). */
@Component
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    /** @param position of the message, or of the latest when a notice was told */
    private record Entry(long position, UUID id, Instant time, String title, String summary, URI address) {}

    private final SubscriptionSettings settings;

    AtomFeed(SubscriptionSettings settings) {
        this.settings = settings;
    }

    /** @param before the position that this page ends before; that of the first page is the greatest there is */
    byte[] page(
            Subscription subscription,
            List<Message> messages,
            List<SubscriptionNotice> notices,
            long before,
            boolean more,
            Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "nl.impactkaart.report.hearing.feed",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        URI address = settings.address(URI.create("/api/v1/subscriptions/" + subscription.id() + "/feed"));
        List<Entry> entries = Stream.concat(
                        notices.stream().map(notice -> entry(notice, subscription, words)),
                        messages.stream().map(message -> entry(message, words)))
                .sorted((one, other) -> Long.compare(other.position(), one.position()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.getLanguage());
            text(xml, "id", "urn:uuid:" + subscription.id());
            text(xml, "title", subscription.label());
            Instant latest = entries.isEmpty()
                    ? subscription.createdAt()
                    : entries.getFirst().time();
            text(xml, "updated", latest.toString());
            xml.writeStartElement("author");
            text(xml, "name", "Impactkaart");
            xml.writeEndElement();
            boolean first = before == Long.MAX_VALUE;
            link(xml, "self", first ? address : page(address, before));
            link(xml, "first", address);
            if (more) {
                link(xml, "next", page(address, messages.getLast().position()));
            }
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but to memory", e);
        }
        return out.toByteArray();
    }

    private static URI page(URI address, long before) {
        return URI.create(address + "?before=" + before);
    }

    private Entry entry(Message message, ResourceBundle words) {
        Notation notation = Notation.of(words.getLocale(), "EUR");
        String summary = switch (message.notice()) {
            case ReportUpdated report ->
                words.getString("return-factor") + ": " + factor(report.previousReturnFactor(), notation) + " → "
                        + factor(report.returnFactor(), notation);
            case MapConfirmed confirmed -> words.getString("up-to-sequence") + " " + confirmed.confirmedSequence();
        };
        return new Entry(
                message.position(),
                message.id(),
                message.time(),
                words.getString(message.type().toString()),
                summary,
                settings.address(message.notice().dataref()));
    }

    private Entry entry(SubscriptionNotice notice, Subscription subscription, ResourceBundle words) {
        return new Entry(
                notice.position(),
                notice.id(),
                notice.time(),
                words.getString("subscription-disabled"),
                words.getString("disabled-for." + notice.reason()),
                settings.address(URI.create("/api/v1/subscriptions/" + subscription.id())));
    }

    private static String factor(@Nullable BigDecimal factor, Notation notation) {
        return factor == null ? Notation.ABSENT : notation.factor(factor);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.time().toString());
        link(xml, "alternate", entry.address());
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // Two characters that are none in XML.
        xml.writeCharacters(text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD'));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }
}
