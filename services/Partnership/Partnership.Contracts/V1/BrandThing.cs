namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What a party's name or logo is to appear on.</summary>
public enum BrandThing
{
    /// <summary>An event of the hub's agenda.</summary>
    AgendaEvent,

    /// <summary>A resource of the hub's documentation.</summary>
    Resource,

    /// <summary>A programme of the hub's catalogue.</summary>
    Programme,

    /// <summary>Something else, which is described.</summary>
    Other,
}
