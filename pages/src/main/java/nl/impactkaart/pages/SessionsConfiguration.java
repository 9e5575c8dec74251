package nl.impactkaart.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions of the pages lie in the database of their service, in the table {@code page_session} that it makes, where every
 * copy finds them; the API has none. By hand, as {@link PagesConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableJdbcHttpSession(tableName = "page_session", maxInactiveIntervalInSeconds = 1800)
public class SessionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsConfiguration.class);

    @Bean
    CookieSerializer sessionCookie(PagesSettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.sessionCookie());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(settings.secure());
        return cookie;
    }

    /**
     * What another release wrote and this one cannot read is as if it were not there: one logs in again. It comes after
     * the tables, and with it everything of sessions, which look for old ones at once.
     */
    @Bean
    @DependsOnDatabaseInitialization
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(new Reading());
        return conversion;
    }

    private static final class Reading implements GenericConverter {

        private final DefaultDeserializer deserializer =
                new DefaultDeserializer(SessionsConfiguration.class.getClassLoader());

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                return source == null ? null : deserializer.deserialize(new ByteArrayInputStream((byte[]) source));
            } catch (IOException e) {
                LOG.warn("An attribute of a session cannot be read: {}", e.toString());
                return null;
            }
        }
    }
}
