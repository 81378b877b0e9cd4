using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Mail;

/// <summary>The table of the library, in the service's own database and migrations.</summary>
public static class MailModel
{
    /// <summary>Adds <c>mail</c>.</summary>
    /// <param name="model">The service's model.</param>
    /// <returns>The same model.</returns>
    public static ModelBuilder AddMail(this ModelBuilder model)
    {
        model.Entity<MailRow>(entity =>
        {
            entity.ToTable("mail");
            entity.HasKey(mail => mail.Id);
            entity.Property(mail => mail.Id).ValueGeneratedNever();
            entity.Property(mail => mail.Language).HasMaxLength(2);
            entity.HasIndex(mail => mail.Key).IsUnique();
            entity.HasIndex(mail => mail.Id).HasFilter("sent_at is null").HasDatabaseName("ix_mail_unsent");
            entity.HasIndex(mail => mail.SentAt).HasFilter("recipient <> ''").HasDatabaseName("ix_mail_unerased");
        });
        return model;
    }
}
