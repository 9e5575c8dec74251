package nl.impactkaart.portal.routing;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How the portal connects to the services. */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean(destroyMethod = "shutdownNow")
    HttpClient httpClient(PortalSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** The gateway takes this one. */
    @Bean
    ClientHttpRequestFactory requestFactory(HttpClient client, PortalSettings settings) {
        return new JdkClientHttpRequestFactory(new InTime(client, settings.answerTimeout()));
    }
}
