package nl.impactkaart.portal.forms;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import nl.impactkaart.portal.routing.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Files that are sent along with forms. They are held in memory and never on disk, since they may show people; what belongs
 * to the services passes by as it came.
 */
@Configuration(proxyBeanMethods = false)
class Uploads {

    private static final int MOST_BYTES = 8 << 20;

    @Bean
    MultipartConfigElement multipart() {
        return new MultipartConfigElement("", MOST_BYTES, MOST_BYTES, MOST_BYTES);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new OfPages();
    }

    private static final class OfPages extends StandardServletMultipartResolver {

        @Override
        public boolean isMultipart(HttpServletRequest request) {
            return !Routes.belongToServices(request)
                    && request.getDispatcherType() == DispatcherType.REQUEST
                    && super.isMultipart(request);
        }
    }
}
