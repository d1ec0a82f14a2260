package org.touchstone.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's nginx on this machine, with a folder of files. */
final class StaticFiles implements AutoCloseable {

    private static final String SETTINGS = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                open_file_cache max=100;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                default_type text/html;
                server { listen 127.0.0.1:%2$d; root %1$s/files; }
            }
            """;

    private final Path folder;
    private final Process nginx;
    private final int port;

    private StaticFiles(Path folder, Process nginx, int port) {
        this.folder = folder;
        this.nginx = nginx;
        this.port = port;
    }

    static StaticFiles start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(folder.resolve("files"));
        Path settings = Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(folder, port));
        Process nginx = new ProcessBuilder(List.of("nginx", "-c", settings.toString(), "-e", folder + "/error.log"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
        for (int i = 0; i < 200 && nginx.isAlive(); i++) {
            try (Socket answered = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new StaticFiles(folder, nginx, port);
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(25);
            }
        }
        nginx.destroy();
        throw new IOException("nginx does not start; see " + folder);
    }

    /** Puts the bytes there, and says where. */
    String serve(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve("files").resolve(name), bytes);
        return "http://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() {
        nginx.destroy();
        nginx.onExit().join();
    }
}
