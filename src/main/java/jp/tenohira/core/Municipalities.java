package jp.tenohira.core;

import java.util.List;
import java.util.Optional;

/** The municipalities this deployment serves. */
public interface Municipalities {

    List<Municipality> all();

    /** The municipality a host name (without port) belongs to; empty when this deployment serves several and none is meant. */
    Optional<Municipality> ofHost(String host);
}
