using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SkillsHub.Mail.Operations;
using SkillsHub.Mail.Sending;
using SkillsHub.Mail.Telemetry;
using SkillsHub.Web;

namespace SkillsHub.Mail;

/// <summary>Gives a service its mailbox and the worker that empties it.</summary>
public static class MailExtensions
{
    /// <summary>Registers mail on the service's own database and on the section <c>Mail</c>.</summary>
    /// <typeparam name="TContext">The service's context; its model calls <see cref="MailModel.AddMail"/>.</typeparam>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">The sender is no address.</exception>
    public static IHostApplicationBuilder AddMail<TContext>(this IHostApplicationBuilder builder)
        where TContext : DbContext
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (!MailShape.IsMailbox(settings.From))
            throw new InvalidOperationException("Mail:From is an e-mail address.");
        // An empty variable sets nothing.
        settings = settings with { Host = settings.Host.OrNull(), User = settings.User.OrNull(), Folder = settings.Folder.OrNull() };
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddScoped<IMailbox, Mailbox<TContext>>();
        services.AddSingleton<MailMetrics>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<ParkedMails>();
        if (settings.Host is not null)
            services.AddSingleton<IMailCarrier, SmtpCarrier>();
        else if (settings.Folder is not null)
            services.AddSingleton<IMailCarrier, FolderCarrier>();
        services.AddJson(MailJson.Default);
        services.AddHostedService<MailWorker>();
        services.AddHostedService<MailCleanup>();
        services.AddHostedService<MailSampler>();
        services.AddHealthChecks().AddCheck<MailHealthCheck>("mail");
        return builder;
    }

    private static string? OrNull(this string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
