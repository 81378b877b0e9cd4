namespace SkillsHub.Events.Contracts.V1;

/// <summary>The kinds of event that a hub's agenda announces.</summary>
public enum AgendaEventKind
{
    /// <summary>A meeting that presents a course, a pathway or a service of the hub.</summary>
    Meeting,

    /// <summary>People do something together, with guidance.</summary>
    Workshop,

    /// <summary>A talk with an audience.</summary>
    Conference,

    /// <summary>The hub, or a partner, opens its doors.</summary>
    OpenDay,

    /// <summary>Stands of several organisations: jobs, training, associations.</summary>
    Forum,

    /// <summary>Something to look at over days or weeks.</summary>
    Exhibition,

    /// <summary>A company or a site shows itself.</summary>
    Visit,

    /// <summary>Anything else.</summary>
    Other,
}
