package letterbook.channel.einvoice.as4;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that issues certificates as tests want them, and answers whether it took them back: by OCSP and CRL. */
final class TestAuthority implements AutoCloseable {

    static final String PASSWORD = "secret";

    private static final String TYPE = "PKCS12";
    private static final KeyPair ACCESS_POINT = pair();
    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private final KeyPair keys = pair();
    private final HttpServer server;
    private final X509Certificate own;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean ocspAnswers = true;
    private volatile boolean crlAnswers = true;

    TestAuthority() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/ocsp", this::ocsp);
        server.createContext("/crl", this::crl);
        server.start();
        own = certificate("Test authority", keys, true, Instant.now(), Duration.ofDays(2), "");
    }

    /** Those whom this authority may be believed in. */
    KeyStore trusted() {
        try {
            var trusted = KeyStore.getInstance(TYPE);
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", own);
            return trusted;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PrivateKey key() {
        return ACCESS_POINT.getPrivate();
    }

    /** Valid now, with addresses at which its issuer is asked: any of {@code ocsp} and {@code crl}. */
    X509Certificate certificate(String name, String askable) {
        return certificate(name, ACCESS_POINT, false, Instant.now(), Duration.ofDays(1), askable);
    }

    X509Certificate expired(String name) {
        return certificate(name, ACCESS_POINT, false, Instant.now().minus(Duration.ofDays(9)), Duration.ofDays(1), "");
    }

    X509Certificate notYetValid(String name) {
        return certificate(name, ACCESS_POINT, false, Instant.now().plus(Duration.ofDays(9)), Duration.ofDays(1), "");
    }

    /** Says that it is of this authority, and is not signed by it. */
    X509Certificate forged(String name) {
        return issued(name, ACCESS_POINT, ACCESS_POINT.getPrivate(), false, Instant.now(), Duration.ofDays(1), "");
    }

    /** A key store as OpenPeppol's users have one, with the key in it. */
    KeyStore store(String alias, X509Certificate certificate) {
        try {
            var store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            store.setKeyEntry(alias, key(), PASSWORD.toCharArray(), new Certificate[] {certificate, own});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    void answers(boolean ocsp, boolean crl) {
        ocspAnswers = ocsp;
        crlAnswers = crl;
    }

    /** How it was asked, one word for each call. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private X509Certificate certificate(
            String name, KeyPair pair, boolean authority, Instant from, Duration valid, String askable) {
        return issued(name, pair, keys.getPrivate(), authority, from, valid, askable);
    }

    private X509Certificate issued(
            String name, KeyPair pair, PrivateKey by, boolean authority, Instant from, Duration valid, String askable) {
        try {
            var serial = BigInteger.valueOf(SERIALS.incrementAndGet());
            var usage = authority
                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                    : KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
            var builder = new JcaX509v3CertificateBuilder(
                            subject("Test authority"),
                            serial,
                            Date.from(from.minus(Duration.ofHours(1))),
                            Date.from(from.plus(valid)),
                            subject(name),
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (askable.contains("ocsp")) {
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(
                                new AccessDescription(AccessDescription.id_ad_ocsp, address("/ocsp"))));
            }
            if (askable.contains("crl")) {
                var point = new DistributionPointName(new GeneralNames(address("/crl/" + serial)));
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(point, null, null)
                }));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(by)));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private GeneralName address(String path) {
        return new GeneralName(
                GeneralName.uniformResourceIdentifier,
                "http://localhost:" + server.getAddress().getPort() + path);
    }

    private static X500Principal subject(String name) {
        return new X500Principal("CN=" + name + ",O=Test,C=NL");
    }

    private static ContentSigner signer(PrivateKey key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    }

    private void ocsp(HttpExchange call) throws IOException {
        asked.add("ocsp");
        try (call) {
            if (!ocspAnswers) {
                call.sendResponseHeaders(503, -1);
                return;
            }
            var path = call.getRequestURI().getPath();
            var request = call.getRequestMethod().equals("GET")
                    ? Base64.getDecoder().decode(path.substring("/ocsp/".length()))
                    : call.getRequestBody().readAllBytes();
            var answer = new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(own).getSubject()));
            for (var one : new OCSPReq(request).getRequestList()) {
                var id = one.getCertID();
                answer.addResponse(id, status(id.getSerialNumber()));
            }
            var signed = answer.build(signer(keys.getPrivate()), null, new Date());
            answer(
                    call,
                    new OCSPRespBuilder()
                            .build(OCSPRespBuilder.SUCCESSFUL, signed)
                            .getEncoded());
        } catch (IOException gone) {
            throw gone;
        } catch (Exception impossible) {
            throw new IOException(impossible);
        }
    }

    private CertificateStatus status(BigInteger serial) {
        return revoked.contains(serial)
                ? new RevokedStatus(new Date(), CRLReason.keyCompromise)
                : CertificateStatus.GOOD;
    }

    private void crl(HttpExchange call) throws IOException {
        asked.add("crl");
        try (call) {
            if (!crlAnswers) {
                call.sendResponseHeaders(503, -1);
                return;
            }
            var list = new JcaX509v2CRLBuilder(subject("Test authority"), new Date())
                    .setNextUpdate(Date.from(Instant.now().plus(Duration.ofHours(1))));
            revoked.forEach(serial -> list.addCRLEntry(serial, new Date(), CRLReason.keyCompromise));
            answer(call, list.build(signer(keys.getPrivate())).getEncoded());
        } catch (IOException gone) {
            throw gone;
        } catch (Exception impossible) {
            throw new IOException(impossible);
        }
    }

    private static void answer(HttpExchange call, byte[] bytes) throws IOException {
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
