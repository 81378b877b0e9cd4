using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Mail;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Webhooks;

internal sealed class WebhookMapping :
    IEntityTypeConfiguration<WebhookSubscription>,
    IEntityTypeConfiguration<WebhookLine>,
    IEntityTypeConfiguration<WebhookDelivery>
{
    public const string PrimaryKey = "pk_webhook_subscription";
    public const string SubscriptionOfDelivery = "fk_webhook_delivery_webhook_subscription_subscription_id";

    public void Configure(EntityTypeBuilder<WebhookSubscription> builder)
    {
        builder.ToTable("webhook_subscription").IsAggregate().HasKey(subscription => subscription.Id).HasName(PrimaryKey);
        builder.Property(subscription => subscription.Organisation).HasMaxLength(100);
        builder.Property(subscription => subscription.Url).HasMaxLength(WebhookForm.MaxUrl);
        builder.Property(subscription => subscription.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(subscription => subscription.StopReason).HasMaxLength(StopWebhook.MaxReason);
        builder.PrimitiveCollection(subscription => subscription.Types);
        builder.Property(subscription => subscription.ContactEmail).HasMaxLength(MailShape.MaxAddress);
        builder.Property(subscription => subscription.ContactLanguage).HasMaxLength(2);
        // The release before writes no such column.
        builder.Property(subscription => subscription.HasConsented).HasDefaultValue(false);
        builder.Ignore(subscription => subscription.View);
        builder.HasIndex(subscription => new { subscription.Hub, subscription.Organisation, subscription.Id });
    }

    public void Configure(EntityTypeBuilder<WebhookLine> builder)
    {
        builder.ToTable("webhook_line").HasKey(line => line.Line);
        builder.Property(line => line.Line).UseIdentityAlwaysColumn();
        builder.HasIndex(line => line.SubscriptionId).IsUnique();
        builder.HasOne<WebhookSubscription>().WithOne().HasForeignKey<WebhookLine>(line => line.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_delivery").HasKey(delivery => delivery.Id);
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.HasIndex(delivery => new { delivery.SubscriptionId, delivery.Id });
        builder.HasIndex(delivery => delivery.StartedAt);
        builder.HasOne<WebhookSubscription>().WithMany().HasForeignKey(delivery => delivery.SubscriptionId).HasConstraintName(SubscriptionOfDelivery).OnDelete(DeleteBehavior.Cascade);
    }
}
