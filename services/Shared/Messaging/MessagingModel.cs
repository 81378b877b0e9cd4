using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Messaging.Inbox;
using SkillsHub.Messaging.Outbox;

namespace SkillsHub.Messaging;

/// <summary>The tables of the library, in the service's own database and migrations.</summary>
public static class MessagingModel
{
    internal const string StreamPositionIndex = "ix_outbox_message_stream_position";

    /// <summary>Adds <c>outbox_message</c>, <c>inbox_message</c> and <c>dead_letter</c>.</summary>
    /// <param name="model">The service's model.</param>
    /// <returns>The same model.</returns>
    public static ModelBuilder AddMessaging(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(entity =>
        {
            entity.ToTable("outbox_message");
            entity.HasKey(message => message.Sequence);
            entity.Property(message => message.Sequence).UseIdentityAlwaysColumn();
            // What is published is this text; jsonb would reorder it.
            entity.Property(message => message.Body).HasColumnType("json");
            entity.HasIndex(message => message.MessageId).IsUnique();
            // The relay's two questions: which rows are next, and is an earlier row of the stream still held back.
            entity.HasIndex(message => message.Sequence).HasFilter("parked_at is null").HasDatabaseName("ix_outbox_message_pending");
            entity.HasIndex(message => new { message.Stream, message.Position }).IsUnique().HasDatabaseName(StreamPositionIndex);
        });
        model.Entity<InboxMessage>(entity =>
        {
            entity.ToTable("inbox_message");
            entity.HasKey(message => new { message.MessageId, message.Consumer });
            entity.HasIndex(message => message.ReceivedAt);
        });
        model.Entity<DeadLetter>(entity =>
        {
            entity.ToTable("dead_letter");
            entity.HasKey(letter => letter.Id);
            entity.Property(letter => letter.Id).ValueGeneratedNever();
            entity.Property(letter => letter.Headers).HasColumnType("jsonb");
        });
        return model;
    }
}
