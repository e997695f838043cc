package io.otvet.notifications.spi;

import io.otvet.kernel.EmailAddress;
import io.otvet.staff.AgentId;
import java.util.Optional;

/** Where an agent may answer a notice by mail, instead of opening its page. */
public interface AnswerAddresses {

    /** What stands under a line with this mark in an answer came from us. */
    String CUT = "##-----##";

    /**
     * @param path of the notice's page
     * @return an address that only this agent was told; empty where nothing can be answered
     */
    Optional<EmailAddress> of(AgentId agent, String path);
}
