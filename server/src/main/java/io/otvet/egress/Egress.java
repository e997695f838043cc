package io.otvet.egress;

import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches from outside, and tells other programs there.
 *
 * <ul>
 *   <li>Only {@code http} and {@code https}, at most three redirects, no cookies, no credentials, nothing that tells
 *       who asks.
 *   <li>The address that was checked is the address that is called.
 *   <li>{@link Refused} when the limits or the address forbid it; {@link Outage} when the other side fails.
 * </ul>
 */
@Component
public class Egress implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;

    private static final int LONGEST_START = 300;

    private final CloseableHttpClient client;
    private final CloseableHttpClient withinTheHouse;

    @Autowired
    Egress() {
        this(new PublicAddresses());
    }

    Egress(DnsResolver resolver) {
        this.client = client(resolver);
        this.withinTheHouse = client(new HouseAddresses());
    }

    private static CloseableHttpClient client(DnsResolver resolver) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(5))
                                .build())
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Mozilla/5.0 (compatible; Otvet)")
                .build();
    }

    /** It may not be fetched: by its address, its type or its size. */
    public static final class Refused extends Refusal {
        Refused(String code) {
            super(Kind.UNPROCESSABLE, code);
        }
    }

    public Fetched fetch(URI address, Limits limits) {
        requireWeb(address);
        HttpGet get = new HttpGet(address);
        get.setConfig(config(limits.patience()).setMaxRedirects(MOST_REDIRECTS).build());
        var stopper = Thread.ofVirtual().start(() -> stop(get, limits.patience()));
        try {
            return client.execute(get, response -> read(response, limits));
        } catch (IOException e) {
            throw new Outage("nothing came from " + address.getHost() + ": " + e.getMessage(), e);
        } finally {
            stopper.interrupt();
        }
    }

    /** Tells another program something; a redirect is an answer like any other. {@link Outage} when nothing comes. */
    public Answer post(URI address, Map<String, String> headers, String body, Duration patience, Reach reach) {
        requireWeb(address);
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, StandardCharsets.UTF_8));
        post.setConfig(config(patience).setRedirectsEnabled(false).build());
        var stopper = Thread.ofVirtual().start(() -> stop(post, patience));
        try {
            return (reach == Reach.PUBLIC ? client : withinTheHouse).execute(post, Egress::answer);
        } catch (IOException e) {
            throw new Outage("nothing came from " + address.getHost() + ": " + e.getMessage(), e);
        } finally {
            stopper.interrupt();
        }
    }

    /**
     * Talks with a program whose answer is of use whole, whatever its status; a redirect is an answer like any other.
     *
     * @param form fields of a POST, encoded; null for a GET
     * @param most bytes of the answer; more is a refusal, not a cut
     */
    public Reply call(
            URI address, Map<String, String> headers, @Nullable String form, int most, Duration patience, Reach reach) {
        requireWeb(address);
        HttpUriRequestBase call = form == null ? new HttpGet(address) : new HttpPost(address);
        headers.forEach(call::setHeader);
        if (form != null) {
            call.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        }
        call.setConfig(config(patience).setRedirectsEnabled(false).build());
        var stopper = Thread.ofVirtual().start(() -> stop(call, patience));
        try {
            return (reach == Reach.PUBLIC ? client : withinTheHouse).execute(call, answer -> whole(answer, most));
        } catch (IOException e) {
            throw new Outage("nothing came from " + address.getHost() + ": " + e.getMessage(), e);
        } finally {
            stopper.interrupt();
        }
    }

    private static Reply whole(ClassicHttpResponse response, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Reply(response.getCode(), new byte[0]);
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refused("egress.too-large");
            }
            return new Reply(response.getCode(), bytes);
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "");
        }
        try (InputStream content = entity.getContent()) {
            String start = new String(content.readNBytes(LONGEST_START), StandardCharsets.UTF_8);
            return new Answer(
                    response.getCode(),
                    start.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        }
    }

    private static void requireWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new Refused("egress.no-web-address");
        }
    }

    private static RequestConfig.Builder config(Duration patience) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(patience))
                .setConnectionRequestTimeout(Timeout.ofSeconds(5));
    }

    /** A server that sends one byte now and then is stopped too. */
    private static void stop(HttpUriRequestBase call, Duration patience) {
        try {
            TimeUnit.MILLISECONDS.sleep(patience.toMillis());
            call.abort();
        } catch (InterruptedException _) {
            // it was done in time
        }
    }

    private static Fetched read(ClassicHttpResponse response, Limits limits) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new IOException("it answered " + response.getCode());
        }
        String type = String.valueOf(entity.getContentType())
                .toLowerCase(Locale.ROOT)
                .replaceAll(";.*", "")
                .strip();
        if (!type.startsWith(limits.contentType())) {
            throw new Refused("egress.wrong-type");
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new Refused("egress.too-large");
            }
            return new Fetched(type, bytes);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        withinTheHouse.close();
    }
}
