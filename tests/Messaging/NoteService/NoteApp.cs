using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Messaging.Operations;
using SkillsHub.Persistence;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.NoteService;

/// <summary>Builds the service, for its own process and for hosts inside a test.</summary>
public static class NoteApp
{
    /// <summary>The service's path.</summary>
    public const string Prefix = "/api/notes";

    internal static IReadOnlyList<EventDefinition> Contracts { get; } =
    [
        EventDefinition.Of<NoteWritten>(),
        EventDefinition.Of<NoteAnswered>(),
        EventDefinition.Of<NoteShelved>(),
    ];

    /// <summary>Builds the host.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = "NoteService" });
        configure?.Invoke(builder);
        builder.AddApiDefaults();
        builder.AddDatabase<NoteDbContext>("note-db");
        builder.AddMessaging<NoteDbContext>("notes", Describe(builder.Configuration));
        builder.Services.AddSingleton<Script>();
        var app = builder.Build();
        app.UseApiDefaults(Prefix);
        var group = app.MapGroup(Prefix);
        group.MapPost("/{id:guid}", WriteNote.HandleAsync).AllowAnonymous();
        group.MapMessagingOperations();
        return app;
    }

    // A process that is to publish only reads nothing, so that nobody is bound; one that is to know less publishes or reads no answers.
    private static Action<MessagingBuilder> Describe(IConfiguration configuration) => messaging =>
    {
        messaging.Publishes(configuration.GetValue("Notes:KnowsAnswers", true) ? Contracts : [EventDefinition.Of<NoteWritten>()]);
        if (configuration.GetValue("Notes:Reads", true))
            messaging.Reads<EffectHandler>("effects", ReadBy(configuration));
    };

    private static EventDefinition[] ReadBy(IConfiguration configuration) => configuration.GetValue("Notes:ReadsAnswers", true)
        ? [EventDefinition.Of<NoteWritten>(), EventDefinition.Of<NoteAnswered>(), EventDefinition.Of<StreamPositionDiscarded>()]
        : [EventDefinition.Of<NoteWritten>(), EventDefinition.Of<StreamPositionDiscarded>()];
}
